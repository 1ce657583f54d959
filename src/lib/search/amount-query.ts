import {
  compareNumbers,
  parseNumber,
  shift,
  UNIT_POWERS,
  type ExactNumber,
  type UnitName,
} from './number.ts';

/** One end of a range. */
export interface Bound {
  readonly number: ExactNumber;
  /** Whether the number itself belongs to it. */
  readonly inclusive: boolean;
}

/** The amounts a query asks for (金额条件). */
export interface AmountQuery {
  readonly low?: Bound;
  readonly high?: Bound;
  /** True when both ends are in 元; false when the query names no unit and the number is meant as it is printed. */
  readonly inYuan: boolean;
  /** The one number asked for; absent for ranges. */
  readonly exact?: ExactNumber;
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const UNIT = '(?:百万|千|万|亿)?元|百万|千|万|亿';
const COMPARE =
  '>=|<=|>|<|≥|≤|=|大于等于|小于等于|不低于|不少于|不超过|不高于|不大于|不小于|大于|小于|高于|低于|超过';
const SINGLE = new RegExp(`^([+-]?${NUMBER})(${UNIT})?$`);
const COMPARED = new RegExp(`^(${COMPARE})(${NUMBER})(${UNIT})?$`);
const ABOVE = new RegExp(`^(${NUMBER})(${UNIT})?(以上|以下)$`);
const OPEN = new RegExp(`^(?:\\.\\.(${NUMBER})|(${NUMBER})(${UNIT})?\\.\\.)(${UNIT})?$`);
const RANGE = new RegExp(`^(${NUMBER})(${UNIT})?(\\.\\.|~|到|至|-|—|–)(${NUMBER})(${UNIT})?$`);

/** A comparison by sign or a range by dots: what no text has, so that a Chinese word right beside it is a word of its own. */
const FIGURE = String.raw`[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?(?:${UNIT})?`;
const LIMIT = String.raw`[>＞<＜≥≤][=＝]?${FIGURE}|${FIGURE}\.\.${FIGURE}|\.\.${FIGURE}`;
const GLUED_BEHIND = new RegExp(
  String.raw`(?<=^|\s)(${LIMIT})(?=\p{Script=Han})(?![百千万亿元]|以上|以下)`,
  'gu',
);
const GLUED_BEFORE = new RegExp(String.raw`(?<=\p{Script=Han})(${LIMIT})(?=\s|$)`, 'gu');

const WORDED = String.raw`${FIGURE}\s*(?:以上|以下)`;
const WORDED_BEHIND = new RegExp(String.raw`(?<=^|\s)(${WORDED})(?=\p{Script=Han})`, 'gu');
const WORDED_BEFORE = new RegExp(String.raw`(?<=\p{Script=Han})(${WORDED})(?=\s|$)`, 'gu');

/**
 * Brings the parts of an amount together that stand apart: `> 50万`, `50 万 ~ 100 万`, `1,114.90 万元`; and takes a range off the
 * word it is typed together with: `>50万公务接待费`.
 */
export function joinAmounts(query: string): string {
  return joinParts(query).replace(GLUED_BEHIND, '$1 ').replace(GLUED_BEFORE, ' $1');
}

/**
 * The other way to read `50万以上会议费`, for when no text has it as it stands (单价50万元以上设备): the range apart from the word.
 * Undefined when there is none.
 */
export function splitRange(query: string): string | undefined {
  const split = query.replace(WORDED_BEHIND, '$1 ').replace(WORDED_BEFORE, ' $1');
  return split === query ? undefined : split;
}

function joinParts(query: string): string {
  return query
    .replace(new RegExp(`([>＞<＜=＝≥≤])\\s+(?=[\\d０-９>＞<＜=＝])`, 'g'), '$1')
    .replace(/(?<=[>＞<＜≥≤][=＝]?[\d０-９.．,，]+)\s+(?=(?:百万|[千万亿])元?)/g, '')
    .replace(
      /([\d０-９])\s+(?=(?:百万|千|万|亿)?元(?:\s|$|[~～到至])|(?:百万|千|万|亿)(?:\s|$|[~～到至]))/g,
      '$1',
    )
    .replace(/(?<=[\d０-９元万千亿])\s*([~～〜]|\.\.|到|至)\s*(?=[\d０-９])/g, '$1');
}

/** Reads a word of a query as an amount, a comparison or a range; undefined when it is none. */
export function parseAmount(word: string): AmountQuery | undefined {
  const text = word
    .normalize('NFKC')
    .replaceAll('〜', '~')
    .replace(/[−–]/g, '-')
    .replace(/^[¥￥]/, '');
  return parseSingle(text) ?? parseCompared(text) ?? parseRange(text) ?? parseOpen(text);
}

function parseSingle(text: string): AmountQuery | undefined {
  const [, print = '', unit] = SINGLE.exec(text) ?? [];
  const number = read(print, unit);
  return number && equal(number, unit);
}

function parseCompared(text: string): AmountQuery | undefined {
  const [, sign = '', print = '', unit] = COMPARED.exec(text) ?? [];
  const [, abovePrint = '', aboveUnit, word] = ABOVE.exec(text) ?? [];
  if (word !== undefined) {
    const number = read(abovePrint, aboveUnit);
    const bound = number && { number, inclusive: true };
    return (
      bound && { ...(word === '以上' ? { low: bound } : { high: bound }), inYuan: aboveUnit !== undefined }
    );
  }
  const number = read(print, unit);
  if (!number) return undefined;
  if (sign === '=') return equal(number, unit);
  const inclusive = /^(?:>=|<=|≥|≤|不|.*等于)/.test(sign);
  const isLow = /^(?:>|≥|大于|高于|超过|不低于|不少于|不小于)/.test(sign);
  const bound = { number, inclusive };
  return { ...(isLow ? { low: bound } : { high: bound }), inYuan: unit !== undefined };
}

function parseRange(text: string): AmountQuery | undefined {
  const [, first = '', firstUnit, mark = '', second = '', secondUnit] = RANGE.exec(text) ?? [];
  const last = secondUnit ?? firstUnit;
  // 2021-2023 is years, or part of a number of a paper, as long as no unit says that it is money.
  if (/[-—–]/.test(mark) && last === undefined) return undefined;
  const [low, high] = [read(first, firstUnit ?? last), read(second, last)];
  if (!low || !high) return undefined;
  const [least, most] = compareNumbers(low, high) > 0 ? [high, low] : [low, high];
  return {
    low: { number: least, inclusive: true },
    high: { number: most, inclusive: true },
    inYuan: last !== undefined,
  };
}

/** `..100` and `100..`: up to, and from. */
function parseOpen(text: string): AmountQuery | undefined {
  const [, most, least = '', leastUnit, unit = leastUnit] = OPEN.exec(text) ?? [];
  const number = read(most ?? least, unit);
  const bound = number && { number, inclusive: true };
  return bound && { ...(most === undefined ? { low: bound } : { high: bound }), inYuan: unit !== undefined };
}

function read(print: string, unit: string | undefined): ExactNumber | undefined {
  const number = parseNumber(print);
  return number && shift(number, unit === undefined ? 0 : UNIT_POWERS[toUnit(unit)]);
}

function equal(number: ExactNumber, unit: string | undefined): AmountQuery {
  const bound = { number, inclusive: true };
  return { low: bound, high: bound, inYuan: unit !== undefined, exact: number };
}

function toUnit(unit: string): UnitName {
  return (unit.endsWith('元') ? unit : `${unit}元`) as UnitName;
}

/** Both conditions together: `>50万 <100万`. */
export function mergeAmounts(left: AmountQuery, right: AmountQuery): AmountQuery | undefined {
  if (left.inYuan !== right.inYuan || left.exact || right.exact) return undefined;
  if ((left.low && right.low) || (left.high && right.high)) return undefined;
  return { ...left, ...right };
}

/** Whether a figure is one of those asked for. A figure without a unit is never compared with a sum in 元. */
export function matchesAmount(
  { number, unit }: { readonly number: ExactNumber | undefined; readonly unit: UnitName | undefined },
  { low, high, inYuan }: AmountQuery,
): boolean {
  if (!number || (inYuan && unit === undefined)) return false;
  const value = inYuan && unit !== undefined ? shift(number, UNIT_POWERS[unit]) : number;
  const above = !low || isWithin(compareNumbers(value, low.number), low);
  return above && (!high || isWithin(compareNumbers(high.number, value), high));
}

function isWithin(order: -1 | 0 | 1, { inclusive }: Bound): boolean {
  return order > 0 || (order === 0 && inclusive);
}
