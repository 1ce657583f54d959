import type { Decimal } from '../../../model/index.ts';

/** A numeral as printed: digits, separators and decimals, without unit. */
export interface Numeral {
  readonly offset: number;
  readonly end: number;
  readonly value: Decimal;
}

/** Longer runs of digits are identifiers, not values. */
export const LONGEST_VALUE = 24;

// 1,114.90 and, where decimals make it certain, 1，114.90.
const PRINTED = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:，\d{3})+\.\d{1,4}(?!\d)|\d+(?:\.\d+)?/y;

/** Reads the numeral that begins at a digit; undefined when it is too long to be a value. */
export function readNumeral(folded: string, offset: number): Numeral | undefined {
  PRINTED.lastIndex = offset;
  const print = PRINTED.exec(folded)?.[0];
  if (print === undefined || print.length > LONGEST_VALUE) return undefined;
  const negative = isNegative(folded, offset);
  const [whole = '', fraction = ''] = print.replace(/[,，]/g, '').split('.');
  const digits = BigInt(whole + fraction);
  return {
    offset: negative ? offset - 1 : offset,
    end: offset + print.length,
    value: { digits: negative ? -digits : digits, decimals: fraction.length },
  };
}

/** A hyphen is a sign after a word (增长率为-5%), and a span after a digit or a unit (5%-10%). */
function isNegative(folded: string, offset: number): boolean {
  if (folded[offset - 1] !== '-') return false;
  const before = folded[offset - 2] ?? '';
  return before === '' || /[\s为是达率幅度额(:：，、长少降加余]/.test(before);
}

const ZEROS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The value times 十, 百, 千, 万 or 亿 (a run of them), exact. */
export function multiply(value: Decimal, multiplier: string): Decimal {
  let zeros = 0;
  for (const word of multiplier) zeros += ZEROS[word] ?? 0;
  if (zeros <= value.decimals) return { digits: value.digits, decimals: value.decimals - zeros };
  return { digits: value.digits * 10n ** BigInt(zeros - value.decimals), decimals: 0 };
}
