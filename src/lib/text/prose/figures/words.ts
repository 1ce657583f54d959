import { place, type Figure, type Source } from './types.ts';

const LONGEST_NAME = 200;
const LATIN = /[A-Za-z_@&=]/;
const STICK = /[A-Za-z0-9_.@/:?&=%+-]/;
// 5.30全国科技工作者日, 500强, 985高校: numbers that name something.
const NAMED =
  /\d{1,2}\.\d{1,2}(?=[“"]?[\u4e00-\u9fff]{2,12}?[日节](?![期常程间]))|\d+(?=强)|(?:211|985)(?!\d)(?=[^\d.元万亿%]{0,2}(?:工程|高校|院校|大学|211|985|高等))/y;
const SUM = /\d+(?:\+\d+)+/y;
const CODE = /\d{3}(?:\d{2})?(?:\d{2})?(?!\d|\.\d)/y;
const CLASS = /^(?:2(?:0[1-9]|1[0-9]|2[0-9]|3[0-9])|30[1-9]|31[0-3]|399|50[1-9]|51[0-4]|599)/;
const ADDRESS = /^\d{7,}$/;

/** Digits that are part of a word: CCTV13, 3D, 3+3+2, a telephone number. Latin units (km, kW) are measures. */
export function readName(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  SUM.lastIndex = NAMED.lastIndex = at;
  const sum = SUM.exec(folded) ?? NAMED.exec(folded);
  if (sum) return { kind: 'name', ...place(source, at, at + sum[0].length) };
  const digits = /\d+/y;
  digits.lastIndex = at;
  const run = digits.exec(folded)?.[0] ?? '';
  const next = folded[at + run.length] ?? '';
  const unit = /^(?:km|KM|m²|kW|kg)(?![A-Za-z])/.test(folded.slice(at + run.length, at + run.length + 4));
  const glued = LATIN.test(folded[at - 1] ?? '') || (LATIN.test(next) && !unit);
  const telephone =
    (/^1[3-9]\d{9}$/.test(run) &&
      !/^(?:\.\d| {0,4}[元万亿%人次个册份])/.test(folded.slice(at + run.length, at + run.length + 5))) ||
    (/^0\d{2,3}$/.test(run) && next === '-') ||
    run.length > 16;
  if (!glued && !telephone) return undefined;
  let end = at + run.length;
  while (end < folded.length && end - at < LONGEST_NAME + run.length && STICK.test(folded[end] ?? ''))
    end += 1;
  while (end > at + run.length && /[.:?&=%+-]/.test(folded[end - 1] ?? '')) end -= 1;
  let start = at;
  while (start > 0 && at - start < 20 && LATIN.test(folded[start - 1] ?? '')) start -= 1;
  return { kind: 'name', ...place(source, start, end) };
}

/** A code of the classification of expenditure (科目编码): 2060702科普活动, （2010507）, 科目206. */
export function readCode(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  CODE.lastIndex = at;
  const print = CODE.exec(folded)?.[0];
  if (print === undefined || !CLASS.test(print)) return undefined;
  const before = folded.slice(Math.max(0, at - 8), at);
  const after = folded.slice(at + print.length, at + print.length + 12);
  const named = /(?:科目|编码|代码|编号)[为是:(]? {0,4}$/.test(before);
  const level =
    /^ {0,4}[)]? {0,4}["“]?(?:\(?[类款项]\)?|[\u4e00-\u9fff]{2,10}(?:支出|费|\(?[类款项]\)?))/.test(after);
  const bracketed = /\($/.test(before) && after.startsWith(')') && print.length > 3;
  const long =
    print.length === 7 &&
    /^ {0,4}[-、"“]? {0,4}[\u4e00-\u9fff]{2}/.test(after) &&
    !/^ {0,4}(?:元|万|亿|人|次|个|份)/.test(after);
  if (!(named || bracketed || long || (level && !/^ {0,4}(?:个|项目|名|家|万|元|人|次|项)/.test(after))))
    return undefined;
  return { kind: 'code', ...place(source, at, at + print.length) };
}

/** Whether a run of digits is too long to be anything but an identifier. */
export function isIdentifier(digits: string): boolean {
  return ADDRESS.test(digits) && digits.length > 16;
}
