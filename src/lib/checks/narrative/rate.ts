import { printDecimal, subtractDecimals, type Decimal, type Finding } from '../../model/index.ts';
import { divide } from '../accounts/ratio.ts';
import { scaleOperands, type Operand } from './operand.ts';

/** A quotient of printed numbers: each operand times its factor, above and below the line. */
export interface Quotient {
  readonly operands: readonly Operand[];
  /** One factor for each operand: 1, 0 or -1. */
  readonly numerator: readonly (-1 | 0 | 1)[];
  readonly denominator: readonly (-1 | 0 | 1)[];
}

/** What became of a printed percentage. */
export interface RateOutcome {
  readonly verdict: Exclude<Finding['verdict'], 'plugged'>;
  /** The quotient rounded half up to the decimals printed; absent where it has none. */
  readonly computed?: Decimal;
  /** The same with two decimals at least, for the formula. */
  readonly fine?: Decimal;
  /** `printed - computed`, without its sign. */
  readonly gap?: Decimal;
  /** Why it cannot be computed or decided. */
  readonly reason?: string;
}

/** Decimals a formula shows at least: 2.36%. */
const FINE = 2;

/** `numerator ÷ denominator`, of two numbers: shares, completion, control rates. */
export function quotientOf(numerator: Operand, denominator: Operand): Quotient {
  return { operands: [numerator, denominator], numerator: [1, 0], denominator: [0, 1] };
}

/** `delta ÷ (now ∓ delta)`: a growth rate where the base is not printed. */
export function growthOf(now: Operand, delta: Operand, direction: '增加' | '减少'): Quotient {
  return { operands: [delta, now], numerator: [1, 0], denominator: [direction === '增加' ? -1 : 1, 1] };
}

/** `(now − before) ÷ before`, or with `direction` 减少 `(before − now) ÷ before`. */
export function variationOf(now: Operand, before: Operand, direction: '增加' | '减少'): Quotient {
  const sign = direction === '增加' ? 1 : -1;
  return { operands: [now, before], numerator: [sign, sign === 1 ? -1 : 1], denominator: [0, 1] };
}

/**
 * Judges a printed percentage against a quotient of printed numbers (尾数误差: standards of rounding in design).
 * exact: the quotient of the prints rounds half up to the print. rounding: it lies within one unit of the last digit
 * printed, or the values the prints may stand for make the quotient meet those of the print. undecided: units unknown,
 * an approximation, or 0 ÷ 0. doubt: everything else, such as any percentage of a base of 0 (基数为零).
 * `times` is 100 for %, 1000 for ‰.
 */
export function judgeRate(printed: Decimal, quotient: Quotient, times: 100 | 1000 = 100): RateOutcome {
  const scaled = scaleOperands(quotient.operands);
  if (!scaled) return { verdict: 'undecided', reason: '金额单位不明，无法计算' };
  const { values, halves } = scaled;
  const isRough = quotient.operands.some(({ isApproximate }) => isApproximate);
  const above = combine(values, quotient.numerator) * BigInt(times);
  const below = combine(values, quotient.denominator);
  const meets = () => {
    const span = findSpan(quotient, values, halves, times);
    return span !== undefined && meetsSpan(printed, span);
  };
  if (below <= 0n) return judgeWithoutBase({ above, below, meets: meets(), isRough, printed });

  const computed = divide(above, below, printed.decimals);
  const fine = divide(above, below, Math.max(FINE, printed.decimals));
  const difference = subtractDecimals(printed, computed);
  const gap = { ...difference, digits: absolute(difference.digits) };
  const measured = { computed, fine, gap };
  if (difference.digits === 0n) return { verdict: 'exact', ...measured };
  const unit = 10n ** BigInt(printed.decimals);
  const isNear = absolute(printed.digits * below - above * unit) <= below;
  if (isNear || meets()) return { verdict: 'rounding', ...measured };
  if (isRough) return { verdict: 'undecided', reason: '所述数字是约数', ...measured };
  return { verdict: 'doubt', ...measured };
}

function judgeWithoutBase(given: {
  readonly above: bigint;
  readonly below: bigint;
  readonly meets: boolean;
  readonly isRough: boolean;
  readonly printed: Decimal;
}): RateOutcome {
  const { above, below, meets, isRough, printed } = given;
  const reason = below === 0n ? '基数为 0，无法计算百分比' : '按所述数字，基数小于 0，无法计算百分比';
  // 增长0.0% of nothing to nothing says no more than that nothing happened.
  const isIdle = above === 0n && below === 0n && printed.digits === 0n;
  return { verdict: meets || isRough || isIdle ? 'undecided' : 'doubt', reason };
}

interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** Least and greatest quotient of the values the prints may stand for; absent where there is no such bound. */
interface Span {
  readonly low?: Fraction;
  readonly high?: Fraction;
}

/** A quotient of sums is monotone in each operand while the base is positive: its extremes lie at the corners. */
function findSpan(
  { numerator, denominator }: Quotient,
  values: readonly bigint[],
  halves: readonly bigint[],
  times: number,
): Span | undefined {
  const corners = Array.from({ length: 2 ** values.length }, (_, corner): Fraction => {
    const at = values.map(
      (value, index) => value + ((corner >> index) & 1 ? 1n : -1n) * (halves[index] ?? 0n),
    );
    return { above: combine(at, numerator) * BigInt(times), below: combine(at, denominator) };
  });
  const usable = corners.filter(({ below }) => below > 0n);
  const [first] = usable;
  if (!first) return undefined;
  if (usable.length === corners.length) {
    const low = usable.reduce((least, one) => (isLess(one, least) ? one : least), first);
    const high = usable.reduce((most, one) => (isLess(most, one) ? one : most), first);
    return { low, high };
  }
  // The base may be as good as nothing: the quotient has no upper bound, and a lower one only if something is divided.
  const above = corners.reduce((least, one) => (one.above < least ? one.above : least), first.above);
  const below = corners.reduce((most, one) => (one.below > most ? one.below : most), first.below);
  return above > 0n ? { low: { above, below } } : {};
}

function isLess(left: Fraction, right: Fraction): boolean {
  return left.above * right.below < right.above * left.below;
}

/** Whether a percentage, as a span of half a unit on either side, meets the quotients that are possible. */
function meetsSpan({ digits, decimals }: Decimal, { low, high }: Span): boolean {
  const below = 2n * 10n ** BigInt(decimals);
  const least = { above: 2n * digits - 1n, below };
  const most = { above: 2n * digits + 1n, below };
  return (low === undefined || !isLess(most, low)) && (high === undefined || !isLess(high, least));
}

function combine(values: readonly bigint[], factors: readonly (-1 | 0 | 1)[]): bigint {
  return values.reduce((sum, value, index) => sum + value * BigInt(factors[index] ?? 0), 0n);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A percentage as printed, with its sign of percent. */
export function showRate(value: Decimal, times: 100 | 1000 = 100): string {
  return `${printDecimal(value).replace('-', '−')}${times === 100 ? '%' : '‰'}`;
}
