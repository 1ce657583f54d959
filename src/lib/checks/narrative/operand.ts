import { printDecimal, rescale, type Decimal, type Unit } from '../../model/index.ts';
import type { Figure as AccountFigure } from '../accounts/index.ts';
import { oncePer } from '../remember.ts';
import { findPrecision, type Summand } from './figure.ts';
import { figureAtSpot, type NarrativeView, type Spot } from './subject.ts';

/** A number as arithmetic takes it: what it is worth, how exactly it is printed, and how people see it. */
export interface Operand {
  /** In the unit printed. */
  readonly value: Decimal;
  /** Decimals it is exact to: the true value lies within half a unit of the last of them; undefined for a counted number, which is exact. */
  readonly precision?: number;
  /** Unit of an amount (金额单位); `unknown` where none is told, absent for counts and points. */
  readonly unit?: Unit | 'unknown';
  /** 约, 余, 近, 超. */
  readonly isApproximate: boolean;
  /** As printed, thousands separated, without its unit. */
  readonly shown: string;
}

const EXPONENTS: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * The number at a spot as an operand; undefined for dates, ranges and the like. Zeros at the end of decimals are often
 * left out (28.3 beside 1,114.90): within a paragraph all amounts of a unit are as exact as the most exact of them.
 */
export function operandAt(view: NarrativeView, spot: Spot): Operand | undefined {
  const figure = figureAtSpot(view, spot);
  if (figure.kind !== 'amount' && figure.kind !== 'count' && figure.kind !== 'score') return undefined;
  const operands = operandsOf(view);
  let operand = operands.get(figure);
  if (!operand) operands.set(figure, (operand = toOperand(view, spot, figure)));
  return operand;
}

/** Every claim reads the same numbers: each is made an operand once. */
const operandsOf = oncePer<NarrativeView, Map<Summand, Operand>>(() => new Map());

function toOperand(view: NarrativeView, spot: Spot, figure: Summand): Operand {
  const { value, approximate } = figure;
  const isApproximate = approximate !== undefined;
  const shown = showDecimal(value);
  if (figure.kind !== 'amount') {
    // 2万册 is no exact count.
    const isRough = isApproximate || (figure.kind === 'count' && /[万千]/.test(figure.print));
    return { value, isApproximate: isRough, shown };
  }
  const unit = figure.unit ?? 'unknown';
  return { value, precision: findPrecision(view, spot), unit, isApproximate, shown };
}

/** Small numbers need no separators. */
function showDecimal(value: Decimal): string {
  return printDecimal(value, { grouping: value.digits >= 1000n || value.digits < 0n });
}

/** A cell as an operand; undefined unless it holds a number. */
export function operandOfCell({ cell, sheet }: AccountFigure): Operand | undefined {
  if (cell.state !== 'number') return undefined;
  const { digits, decimals } = cell;
  const value = { digits, decimals };
  const precision = Math.max(decimals, sheet.decimals);
  const shown = printDecimal(value, { grouping: true });
  return { value, precision, unit: sheet.unit ?? 'unknown', isApproximate: false, shown };
}

/** Operands as whole numbers of one tiny unit, each with half the unit of its last digit. */
export interface Scaled {
  readonly values: readonly bigint[];
  readonly halves: readonly bigint[];
  /** What one in the last digit of the most exact unit is: `values` are `10^decimals` times 元 (or things counted). */
  readonly decimals: number;
}

/** Brings operands to one unit; undefined where units cannot be compared (one is unknown, money beside counts). */
export function scaleOperands(operands: readonly Operand[]): Scaled | undefined {
  const units = new Set(operands.map(({ unit }) => unit));
  const isUniform = units.size === 1;
  if (!isUniform && (units.has('unknown') || units.has(undefined))) return undefined;
  const exponent = ({ unit }: Operand) => (unit === undefined || unit === 'unknown' ? 0 : EXPONENTS[unit]);
  // Not `Math.max(...)`: a list may have more parts than a call takes arguments.
  const decimals = operands.reduce(
    (most, one) => Math.max(most, Math.max(one.value.decimals, one.precision ?? 0) + 1 - exponent(one)),
    -Infinity,
  );
  const shift = (digits: bigint, places: number) => digits * 10n ** BigInt(places);
  return {
    values: operands.map((one) => shift(one.value.digits, decimals + exponent(one) - one.value.decimals)),
    halves: operands.map((one) =>
      one.precision === undefined ? 0n : shift(5n, decimals + exponent(one) - one.precision - 1),
    ),
    decimals,
  };
}

/** The unit results are shown in: that of the first operand; '' for counts and points. */
export function unitOf([first]: readonly Operand[]): string {
  return first?.unit === undefined || first.unit === 'unknown' ? '' : first.unit;
}

/** A scaled value in the unit and with the decimals of an operand, or more where it needs them. */
export function showScaled(value: bigint, decimals: number, like: Operand): string {
  const exponent = like.unit === undefined || like.unit === 'unknown' ? 0 : EXPONENTS[like.unit];
  // A unit above 元 may leave fewer than no decimals: 10 亿元 counted in 万元.
  const raised = Math.max(0, -(decimals + exponent));
  let shown: Decimal = { digits: value * 10n ** BigInt(raised), decimals: decimals + exponent + raised };
  const least = Math.max(like.value.decimals, like.precision ?? 0);
  while (shown.decimals > least && shown.digits % 10n === 0n) {
    shown = { digits: shown.digits / 10n, decimals: shown.decimals - 1 };
  }
  return printDecimal(rescale(shown, Math.min(least, 2)), { grouping: true });
}

/** How an operand is written in a formula: with its unit where the units differ. */
export function showOperand(operand: Operand, among: readonly Operand[]): string {
  const isMixed = among.some(({ unit }) => unit !== operand.unit);
  const unit = isMixed && operand.unit !== undefined && operand.unit !== 'unknown' ? ` ${operand.unit}` : '';
  return `${operand.shown}${unit}`;
}
