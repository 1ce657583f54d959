import type { Unit } from '../../../model/index.ts';
import { findMeasure } from './measures.ts';
import { multiply, readNumeral, type Numeral } from './numeral.ts';
import { place, type Figure, type Source } from './types.ts';

const SPAN = / {0,4}(%|(?:万|亿|千)?元|分|万)? {0,4}(?:-{1,2}|~|至|到) {0,4}(?=\d)/y;
const TAIL = / {0,4}([余多来几])? {0,4}((?:[十百千]?[万亿]|[十百千])?)([余多来])? {0,4}/y;
const MONEY = /(?:人民币)?(亿|万|千万|百万|千|百)?元(?!旦|素|件|器|代|月)/y;
const PERCENT = /%|‰|个?百分点|个?pct/iy;
const SCORE = /分(?!钟|之|公司|局|院|支|部|校|店|会场)/y;
const FRACTION = /(\d{1,4})\/(\d{1,4})(?![\d/])/y;
const BEFORE_ABOUT =
  /(?:约|近|超过?|逾|将近|接近|不少于|不低于|至少|大约|突破|高达|不超过|低于|高于)(?:为|达)? {0,4}$/;
const AFTER_ABOUT = /^(?:以上|以下|左右|以内|之多|上下|不等)/;
const MONEY_CONTEXT = /[费款资钱金]|经费|支出|收入|投资|预算|决算|采购|补助/;

/** Figures with a unit: amounts, percentages, counts, points, fractions and spans; `undefined` when no unit follows. */
export function readQuantity(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  const fraction = match(FRACTION, folded, at);
  if (fraction) {
    const [print, numerator = '0', denominator = '1'] = fraction;
    return {
      kind: 'fraction',
      numerator: BigInt(numerator),
      denominator: BigInt(denominator),
      ...place(source, at, at + print.length),
    };
  }
  const numeral = readNumeral(folded, at);
  if (!numeral) return undefined;
  return readSpan(source, numeral) ?? readUnit(source, numeral);
}

function match(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(folded);
}

function readSpan(source: Source, low: Numeral): Figure | undefined {
  const { folded } = source;
  const span = match(SPAN, folded, low.end);
  if (!span || span[1] === '分') return undefined;
  const high = readNumeral(folded, low.end + span[0].length);
  const upper = high && readUnit(source, high);
  if (!high || !upper || !('value' in upper)) return undefined;
  const unit =
    upper.kind === 'amount'
      ? upper.unit
      : upper.kind === 'percent'
        ? upper.mark
        : upper.kind === 'count'
          ? upper.measure
          : '分';
  return {
    kind: 'range',
    low: low.value,
    high: upper.value,
    ...(unit === undefined ? {} : { unit }),
    ...place(source, low.offset, upper.end),
  };
}

function readUnit(source: Source, numeral: Numeral): Figure | undefined {
  const { folded } = source;
  const { offset, end: numeralEnd, value } = numeral;
  const [, early, multiplier = '', late] = match(TAIL, folded, numeralEnd) ?? [];
  const tail = TAIL.lastIndex === 0 ? numeralEnd : TAIL.lastIndex;
  const about = (end: number) => {
    const word =
      early ??
      late ??
      BEFORE_ABOUT.exec(folded.slice(Math.max(0, offset - 6), offset))?.[0].trim() ??
      AFTER_ABOUT.exec(folded.slice(end, end + 3))?.[0];
    return word === undefined ? {} : { approximate: word };
  };
  const blanks = / {0,4}/y;
  const bare = early === undefined ? numeralEnd + (match(blanks, folded, numeralEnd)?.[0].length ?? 0) : tail;
  const percent = match(PERCENT, folded, bare);
  if (percent) {
    const end = bare + percent[0].length;
    const mark = percent[0] === '%' || percent[0] === '‰' ? percent[0] : '个百分点';
    return { kind: 'percent', value, mark, ...about(end), ...place(source, offset, end) };
  }
  const money = readMoney(folded, tail, multiplier);
  if (money) {
    return {
      kind: 'amount',
      value: multiply(value, money.multiplier),
      unit: money.unit,
      unitSource: 'printed',
      ...about(money.end),
      ...place(source, offset, money.end),
    };
  }
  if (multiplier === '' && early === undefined) {
    const score = match(SCORE, folded, bare);
    if (score) return { kind: 'score', value, ...about(bare + 1), ...place(source, offset, bare + 1) };
  }
  return readCount(source, numeral, tail, multiplier, about);
}

function readMoney(
  folded: string,
  at: number,
  multiplier: string,
): { readonly unit: Unit; readonly multiplier: string; readonly end: number } | undefined {
  const money = match(MONEY, folded, at);
  if (!money) return undefined;
  const word = multiplier + (money[1] ?? '');
  const end = at + money[0].length;
  if (word.endsWith('亿')) return { unit: '亿元', multiplier: word.slice(0, -1), end };
  if (word.endsWith('万')) return { unit: '万元', multiplier: word.slice(0, -1), end };
  return { unit: '元', multiplier: word, end };
}

function readCount(
  source: Source,
  { offset, end: numeralEnd, value }: Numeral,
  tail: number,
  multiplier: string,
  about: (end: number) => { readonly approximate?: string },
): Figure | undefined {
  const { folded } = source;
  const measure = findMeasure(folded, tail);
  if (measure !== '') {
    let end = tail + measure.length;
    const late = /^[余多]/.test(folded.slice(end, end + 1)) && /[次人]$/.test(measure);
    if (late && folded[end] !== '多') end += 0;
    return {
      kind: 'count',
      value: multiply(value, multiplier),
      measure,
      ...about(end),
      ...place(source, offset, end),
    };
  }
  if (multiplier === '') return undefined;
  // 其中有40万为…专项拨款: the 元 is left out.
  const end = trimEnd(folded, tail);
  const clause = `${lastClause(folded, offset)}${firstClause(folded, end)}`;
  const isMoney =
    /[万亿]$/.test(multiplier) && MONEY_CONTEXT.test(clause) && !/人次|人数|次数|传播|浏览|阅读/.test(clause);
  if (isMoney) {
    const unit = multiplier.endsWith('亿') ? '亿元' : '万元';
    return {
      kind: 'amount',
      value: multiply(value, multiplier.slice(0, -1)),
      unit,
      unitSource: 'elided',
      ...about(end),
      ...place(source, offset, end),
    };
  }
  void numeralEnd;
  return { kind: 'count', value: multiply(value, multiplier), ...about(end), ...place(source, offset, end) };
}

function trimEnd(folded: string, end: number): number {
  let at = end;
  while (folded[at - 1] === ' ') at -= 1;
  return at;
}

const WINDOW = 40;

function lastClause(folded: string, end: number): string {
  return (
    folded
      .slice(Math.max(0, end - WINDOW), end)
      .split(/[，。；;]/)
      .at(-1) ?? ''
  );
}

function firstClause(folded: string, start: number): string {
  return folded.slice(start, start + WINDOW).split(/[，。；;]/)[0] ?? '';
}
