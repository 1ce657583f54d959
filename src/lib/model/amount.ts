/**
 * Figures as they are printed. A cell keeps its print for ever; arithmetic works on an exact integer
 * and a declared number of decimals, never on a floating-point number.
 */

/** The units of money that disclosures use. */
export const UNITS = ['元', '万元', '亿元'] as const;
/** A unit of money (金额单位). */
export type Unit = (typeof UNITS)[number];

/** An exact decimal: `digits` in units of the last decimal place; 28.30 is `{digits: 2830n, decimals: 2}`. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number;
}

/** A cell that holds a figure. `percent` marks a print that ends in %. */
export interface NumberCell extends Decimal {
  readonly state: 'number';
  readonly print: string;
  readonly percent: boolean;
}

/** A cell with nothing printed in it: not the same statement as 0.00. */
export interface BlankCell {
  readonly state: 'blank';
  readonly print: '';
}

/** A cell with something that is not a figure, such as `—` or `/`. */
export interface TextCell {
  readonly state: 'text';
  readonly print: string;
}

/** What a cell can hold: a figure, nothing, or text. The three are never confused. */
export type Cell = NumberCell | BlankCell | TextCell;

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

/**
 * Reads a printed cell. Full-width digits, signs and thousands separators are understood; the print is kept as it is.
 * A figure with misplaced separators (`1,14.90`) is text: it is not guessed at.
 */
export function parseCell(print: string | undefined): Cell {
  const trimmed = (print ?? '').trim();
  if (trimmed === '') return { state: 'blank', print: '' };
  const match = NUMBER.exec(trimmed.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ''));
  if (!match) return { state: 'text', print: trimmed };
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  const digits = BigInt(whole.replaceAll(',', '') + fraction);
  return {
    state: 'number',
    print: trimmed,
    digits: sign === '-' ? -digits : digits,
    decimals: fraction.length,
    percent: percent === '%',
  };
}

/** The same value with at least `decimals` decimals. Never loses a digit. */
export function rescale(value: Decimal, decimals: number): Decimal {
  if (decimals <= value.decimals) return { digits: value.digits, decimals: value.decimals };
  return { digits: value.digits * 10n ** BigInt(decimals - value.decimals), decimals };
}

/** Exact sum; the result has the most decimals of the addends, and 0 decimals when there are none. */
export function addDecimals(values: readonly Decimal[]): Decimal {
  const decimals = Math.max(0, ...values.map((value) => value.decimals));
  const digits = values.reduce((sum, value) => sum + rescale(value, decimals).digits, 0n);
  return { digits, decimals };
}

/** Exact difference `left - right`. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals([left, { digits: -right.digits, decimals: right.decimals }]);
}

/** Sign of `left - right`: -1, 0 or 1. */
export function compareDecimals(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const { digits } = subtractDecimals(left, right);
  return digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

/** Prints a decimal with its declared decimals; `grouping` puts a comma before every third whole digit. */
export function printDecimal(value: Decimal, options: { readonly grouping?: boolean } = {}): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - value.decimals);
  const fraction = value.decimals === 0 ? '' : `.${digits.slice(-value.decimals)}`;
  const grouped = options.grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${negative ? '-' : ''}${grouped}${fraction}`;
}

/** A closed interval of exact values, bounds on one number of decimals. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
  readonly decimals: number;
}

/** The values a print can stand for: half a unit of its last digit on either side (Calculations 1.1). */
export function toInterval(value: Decimal): Interval {
  const scaled = rescale(value, value.decimals + 1).digits;
  return { low: scaled - 5n, high: scaled + 5n, decimals: value.decimals + 1 };
}

/** Whether the total can be the sum of the parts: their intervals overlap, so the tolerance is (n+1)·u/2. */
export function agreesWithSum(total: Decimal, parts: readonly Decimal[]): boolean {
  const intervals = [total, ...parts].map(toInterval);
  const decimals = Math.max(...intervals.map((interval) => interval.decimals));
  const scaled = intervals.map((interval) => {
    const factor = 10n ** BigInt(decimals - interval.decimals);
    return { low: interval.low * factor, high: interval.high * factor };
  });
  const [whole, ...rest] = scaled as [{ low: bigint; high: bigint }, ...{ low: bigint; high: bigint }[]];
  const low = rest.reduce((sum, part) => sum + part.low, 0n);
  const high = rest.reduce((sum, part) => sum + part.high, 0n);
  return low <= whole.high && whole.low <= high;
}
