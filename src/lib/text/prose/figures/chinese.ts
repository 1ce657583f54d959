import { findMeasure } from './measures.ts';
import { place, type Figure, type Source } from './types.ts';

const DIGITS = '〇一二三四五六七八九';
const PLACES: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  亿: 100_000_000n,
};
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const COMMON = '一二三四五六七八九十百千';
const NUMERAL = /[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,16}/y;
const YEAR = /([一二][〇零一二三四五六七八九]{3})年度?/y;
const PERCENT = /百分之([〇零一二两三四五六七八九十百]{1,8}|\d{1,6}(?:\.\d{1,4})?)/y;
const FRACTION = /([二三四五六七八九十]{1,3})分之([一二三四五六七八九十]{1,3})/y;
// Words in which a numeral counts nothing.
const PHRASES =
  /^(?:一[个次批项种类级场家名些定般体直起同样致支套条部本组步方系列度]|[一二三四五六七八九十]+[级是来则方][^万]|八项规定|九条规定|十条)/;

/** Reads a Chinese numeral (中文数字) up to 亿; undefined when the characters are no number. */
export function parseChineseNumber(text: string): bigint | undefined {
  let total = 0n;
  let section = 0n;
  let digit: bigint | undefined;
  for (const printed of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const character = COMMON[FORMAL.indexOf(printed)] ?? printed;
    const place = PLACES[character];
    if (place === undefined) {
      if (digit !== undefined && digit !== 0n) return undefined;
      digit = BigInt(DIGITS.indexOf(character));
      continue;
    }
    if (place < 10_000n) section += (digit ?? 1n) * place;
    else {
      total = (total + section + (digit ?? (total + section === 0n ? 1n : 0n))) * place;
      section = 0n;
    }
    digit = undefined;
  }
  return total + section + (digit ?? 0n);
}

/** Figures written in characters: 二〇二一年, 百分之五, 三分之一, 三类, 五千余人, 五十万元. Not “四个意识”, not 第二. */
export function readChinese(source: Source, at: number): Figure | undefined {
  const { folded } = source;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(folded);
  };
  const percent = match(PERCENT);
  if (percent?.[1] !== undefined) {
    const [whole = '', fraction = ''] = /^\d/.test(percent[1])
      ? percent[1].split('.')
      : [String(parseChineseNumber(percent[1]) ?? 0n)];
    const value = { digits: BigInt(whole + fraction), decimals: fraction.length };
    return { kind: 'percent', value, mark: '百分之', ...place(source, at, at + percent[0].length) };
  }
  const fraction = match(FRACTION);
  if (fraction) {
    const [print, denominator = '', numerator = ''] = fraction;
    return {
      kind: 'fraction',
      numerator: parseChineseNumber(numerator) ?? 0n,
      denominator: parseChineseNumber(denominator) ?? 1n,
      ...place(source, at, at + print.length),
    };
  }
  const year = match(YEAR);
  if (year?.[1] !== undefined) {
    const digits = [...year[1].replaceAll('零', '〇')].map((character) => DIGITS.indexOf(character)).join('');
    return { kind: 'year', year: Number(digits), ...place(source, at, at + year[0].length) };
  }
  return readCount(source, at, match(NUMERAL)?.[0] ?? '');
}

function readCount(source: Source, at: number, numeral: string): Figure | undefined {
  const { folded, quoted } = source;
  const before = folded[at - 1] ?? '';
  if (numeral === '' || quoted[at] === 1 || /[第数几十\d.年余多百千万亿“‘"·届]/.test(before))
    return undefined;
  if (PHRASES.test(folded.slice(at, at + 6))) return undefined;
  let end = at + numeral.length;
  const approximate = /[余多来]/.exec(folded[end] ?? '')?.[0];
  if (approximate) end += 1;
  const number = parseChineseNumber(numeral);
  if (number === undefined) return undefined;
  const about = approximate ? { approximate } : {};
  if (folded[end] === '元' && numeral.length > 1) {
    const large = /(亿|万)$/.exec(numeral)?.[1];
    const value = {
      digits: large === '万' ? number / 10_000n : large === '亿' ? number / 100_000_000n : number,
      decimals: 0,
    };
    const unit = large === '万' ? '万元' : large === '亿' ? '亿元' : '元';
    return { kind: 'amount', value, unit, unitSource: 'printed', ...about, ...place(source, at, end + 1) };
  }
  const measure = findMeasure(folded, end);
  if (!COUNTED.has(measure) || /^(?:规定|意识|自信|维护|服务|公)/.test(folded.slice(end + measure.length)))
    return undefined;
  if (/^[会课]/.test(folded[end + measure.length] ?? '') && measure === '个') return undefined;
  const value = { digits: number, decimals: 0 };
  return { kind: 'count', value, measure, ...about, ...place(source, at, end + measure.length) };
}

// 三公, 两院, 四新 and 三级 count nothing; only these do after a numeral in characters.
const COUNTED = new Set(
  '个 类 名 人 位 人次 次 批次 批 场 场次 辆 台(套) 台 套 家 篇 项 份 期 所 户 件 座 处 团组 个团组'.split(
    ' ',
  ),
);
