import { roundTo, shift, splitDigits, toExact, type Exact } from './decimal.ts';
import { printFraction, printWhole } from './integer.ts';
import type { FormatToken } from './section.ts';

/** Prints the size of a value, without its sign, by a section with digit placeholders: `#,##0.00`, `0.0%`, `0"."0,`. */
export function printFixed(value: Exact, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const before = point === -1 ? tokens : tokens.slice(0, point);
  const after = point === -1 ? [] : tokens.slice(point + 1);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const scaled = shift(value, percents * 2 - countScaling(tokens) * 3);
  const decimals = after.filter(({ kind }) => kind === 'digit').length;
  const { whole, fraction } = splitDigits(roundTo(scaled, decimals));
  const text = printWhole(before, whole, isGrouped(before));
  return point === -1 ? text : `${text}.${printFraction(after, fraction)}`;
}

/** Prints by a section with an exponent; several places before the point print it in steps (`##0.0E+0`). */
export function printScientific(value: Exact, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = tokens.slice(0, at);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const isDigit = ({ kind }: FormatToken): boolean => kind === 'digit';
  const step = Math.max(1, mantissa.slice(0, point === -1 ? undefined : point).filter(isDigit).length);
  const decimals = point === -1 ? 0 : mantissa.slice(point).filter(isDigit).length;
  const size = (exact: Exact): number =>
    exact.digits === 0n ? 0 : exact.digits.toString().length - 1 - exact.decimals;
  const raise = (exponent: number): Exact => {
    const power = Math.floor(exponent / step) * step;
    return roundTo(shift(value, -power), decimals);
  };
  let exponent = Math.floor(size(value) / step) * step;
  let rounded = raise(exponent);
  // 9.99 may round up to 10.0: then it is 1.00 of the next step.
  if (size(rounded) >= step) {
    exponent += step;
    rounded = raise(exponent);
  }
  const { plus } = tokens[at] as { plus: boolean };
  const sign = exponent < 0 ? '-' : plus ? '+' : '';
  const power = printWhole(tokens.slice(at + 1), Math.abs(exponent).toString().replace(/^0$/u, ''), false);
  const printed = printFixed(toExact(false, rounded.digits, rounded.decimals), mantissa);
  return `${printed}E${sign}${power}`;
}

/** Commas that stand directly after the last placeholder of the whole part divide by a thousand each. */
function countScaling(tokens: readonly FormatToken[]): number {
  const whole = tokens.findIndex(({ kind }) => kind === 'point');
  const ends = whole === -1 ? [tokens] : [tokens.slice(0, whole), tokens.slice(whole + 1)];
  return ends.reduce((sum, end) => {
    const last = end.findLastIndex(({ kind }) => kind === 'digit');
    const rest = last === -1 ? [] : end.slice(last + 1);
    const stop = rest.findIndex(({ kind }) => kind !== 'comma');
    return sum + (stop === -1 ? rest.length : stop);
  }, 0);
}

/** A comma between two placeholders of the whole part asks for thousands separators. */
function isGrouped(tokens: readonly FormatToken[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  return tokens.slice(first + 1, Math.max(last, 0)).some(({ kind }) => kind === 'comma');
}
