/** An exact value: `digits` in units of the last of `decimals` decimals; the sign stands apart because -0.00 is a print. */
export interface Exact {
  readonly negative: boolean;
  /** Never below zero. */
  readonly digits: bigint;
  readonly decimals: number;
}

/** A spreadsheet never shows more significant digits of a number than this. */
const SIGNIFICANT_DIGITS = 15;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,5})?$/u;

/**
 * The value that a spreadsheet works with, from the decimal text of a file or of an IEEE double: its exact expansion
 * rounded to 15 significant digits, so `1114.8999999999999` is 1114.9. Undefined for what is no number.
 */
export function parseExact(text: string): Exact | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  // toPrecision works on the exact expansion of the double; its digits are what the file states.
  const match = /^(-?)(\d)(?:\.(\d*))?e([+-]\d+)$/u.exec(value.toExponential(SIGNIFICANT_DIGITS - 1));
  if (!match) return undefined;
  const [, sign, first = '', rest = '', exponent = '0'] = match;
  const digits = `${first}${rest}`.replace(/0+$/u, '');
  return toExact(sign === '-', BigInt(digits || '0'), digits.length - 1 - Number(exponent));
}

/** A value from digits and decimals, where negative decimals stand for zeros that follow. */
export function toExact(negative: boolean, digits: bigint, decimals: number): Exact {
  if (digits === 0n) return { negative: false, digits, decimals: 0 };
  return decimals >= 0
    ? { negative, digits, decimals }
    : { negative, digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}

/** Number of digits of the whole part that a file states, to say when a spreadsheet keeps only 15 of them. */
export function countWholeDigits(text: string): number {
  return /^[+-]?0*(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** Rounds half away from zero to a number of decimals; fewer decimals are filled with zeros. */
export function roundTo(value: Exact, decimals: number): Exact {
  if (value.decimals <= decimals) {
    return { ...value, digits: value.digits * 10n ** BigInt(decimals - value.decimals), decimals };
  }
  const factor = 10n ** BigInt(value.decimals - decimals);
  return { ...value, digits: (value.digits * 2n + factor) / (factor * 2n), decimals };
}

/** The value times a power of ten: percent is 2, a scaling comma is -3. */
export function shift(value: Exact, power: number): Exact {
  return toExact(value.negative, value.digits, value.decimals - power);
}

/** Whole part and decimals as digits; the whole part of 0.5 is empty. */
export function splitDigits(value: Exact): { readonly whole: string; readonly fraction: string } {
  const text = value.digits.toString().padStart(value.decimals + 1, '0');
  const whole = text.slice(0, text.length - value.decimals).replace(/^0+/u, '');
  return { whole, fraction: value.decimals === 0 ? '' : text.slice(-value.decimals) };
}

/** Sign of `value - other`. */
export function compareExact(value: Exact, other: Exact): number {
  const decimals = Math.max(value.decimals, other.decimals);
  const scale = (side: Exact): bigint => {
    const digits = side.digits * 10n ** BigInt(decimals - side.decimals);
    return side.negative ? -digits : digits;
  };
  const difference = scale(value) - scale(other);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
