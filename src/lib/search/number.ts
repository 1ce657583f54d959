/**
 * Exact numbers as strings: a number is its digits without zeros at either end and the power of ten of the last one.
 * The digits of an amount are the same in 元, 万元 and 亿元, so one look-up finds it in every unit; nothing is ever rounded.
 */
export interface ExactNumber {
  readonly negative: boolean;
  /** Digits without zeros at either end; empty for zero. */
  readonly digits: string;
  /** Power of ten of the last digit. */
  readonly exponent: number;
}

/** Units of money that are read in queries and documents, with the power of ten of 元. */
export const UNIT_POWERS = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const;

export type UnitName = keyof typeof UNIT_POWERS;

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** Reads a number as printed or typed: full width, thousands separators and signs of every kind. Undefined for anything else. */
export function parseNumber(text: string): ExactNumber | undefined {
  const plain = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s+/g, '');
  const match = NUMBER.exec(plain);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return toExact(sign === '-', whole.replaceAll(',', '') + fraction, -fraction.length);
}

/** Brings digits and a power of ten into the one form in which equal numbers are equal. */
export function toExact(negative: boolean, all: string, power: number): ExactNumber {
  const digits = all.replace(/^0+/, '').replace(/0+$/, '');
  if (digits === '') return { negative: false, digits: '', exponent: 0 };
  return { negative, digits, exponent: power + (all.length - all.replace(/0+$/, '').length) };
}

/** The number times a power of ten. */
export function shift(number: ExactNumber, power: number): ExactNumber {
  return number.digits === '' ? number : { ...number, exponent: number.exponent + power };
}

/** Sign of `left - right`. */
export function compareNumbers(left: ExactNumber, right: ExactNumber): -1 | 0 | 1 {
  const a = sign(left);
  const b = sign(right);
  if (a !== b) return a < b ? -1 : 1;
  if (a === 0) return 0;
  const size = compareSizes(left, right);
  return size === 0 ? 0 : size === a ? 1 : -1;
}

/** The number of digits before the point: 1,114.90 has 4, 0.05 has -1. What numbers are put into drawers by. */
export function measureSize({ digits, exponent }: ExactNumber): number {
  return digits.length + exponent;
}

/** The number in plain digits: `1114.9`. */
export function printNumber({ negative, digits, exponent }: ExactNumber): string {
  if (digits === '') return '0';
  const padded = exponent >= 0 ? digits + '0'.repeat(exponent) : digits.padStart(1 - exponent, '0');
  const at = exponent >= 0 ? padded.length : padded.length + exponent;
  const fraction = padded.slice(at);
  return `${negative ? '-' : ''}${padded.slice(0, at)}${fraction === '' ? '' : `.${fraction}`}`;
}

function sign({ negative, digits }: ExactNumber): -1 | 0 | 1 {
  return digits === '' ? 0 : negative ? -1 : 1;
}

function compareSizes(left: ExactNumber, right: ExactNumber): -1 | 0 | 1 {
  const before = measureSize(left) - measureSize(right);
  if (before !== 0) return before < 0 ? -1 : 1;
  const length = Math.max(left.digits.length, right.digits.length);
  const [a, b] = [left.digits.padEnd(length, '0'), right.digits.padEnd(length, '0')];
  return a === b ? 0 : a < b ? -1 : 1;
}
