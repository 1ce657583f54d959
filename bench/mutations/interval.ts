/** An exact fraction; `under` is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** What a figure can stand for, both ends included. */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** Sign of `left - right`. */
export function compare(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.over * right.under - right.over * left.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether two intervals have a value in common. */
export function overlap(left: Interval, right: Interval): boolean {
  return compare(left.low, right.high) <= 0 && compare(right.low, left.high) <= 0;
}

/** Half a unit of the last printed digit on either side; `shift` is the power of ten of the unit (元 is -4 in 万元). */
export function readInterval(print: string, shift = 0): Interval {
  const [whole = '', fraction = ''] = print.replaceAll(',', '').split('.');
  const middle = 2n * BigInt(`${whole}${fraction}`);
  const under = 2n * 10n ** BigInt(fraction.length - Math.min(shift, 0));
  // No figure of a narrative is negative: nothing is printed for what is less.
  return { low: { over: middle === 0n ? 0n : middle - 1n, under }, high: { over: middle + 1n, under } };
}

const add = (left: Fraction, right: Fraction): Fraction => ({
  over: left.over * right.under + right.over * left.under,
  under: left.under * right.under,
});
const negate = ({ over, under }: Fraction): Fraction => ({ over: -over, under });
const times = (left: Fraction, right: Fraction): Fraction => ({
  over: left.over * right.over,
  under: left.under * right.under,
});
const invert = ({ over, under }: Fraction): Fraction => ({ over: under, under: over });

/**
 * What a formula of a written narrative can come to (`#3 ÷ (#1 − #3) × 100`), operand by operand. Undefined where a
 * denominator can be nothing. All operands are taken for independent, so a formula is never judged too narrowly.
 */
export function evaluate(formula: string, look: (operand: string) => Interval): Interval | undefined {
  const tokens = formula.match(/#\d+|t\d\d\.[a-z0-9-]+\.[a-z0-9-]+|100|[()+−÷×]/g) ?? [];
  let at = 0;
  const factor = (): Interval | undefined => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '100') return { low: { over: 100n, under: 1n }, high: { over: 100n, under: 1n } };
    if (token !== '(') return look(token);
    const inner = sum();
    at += 1;
    return inner;
  };
  const product = (): Interval | undefined => {
    let value = factor();
    while (tokens[at] === '÷' || tokens[at] === '×') {
      const divides = tokens[at] === '÷';
      at += 1;
      const next = factor();
      if (!value || !next || (divides && next.low.over <= 0n)) return undefined;
      value = multiply(value, divides ? { low: invert(next.high), high: invert(next.low) } : next);
    }
    return value;
  };
  const sum = (): Interval | undefined => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      const minus = tokens[at] === '−';
      at += 1;
      const next = product();
      if (!value || !next) return undefined;
      const [low, high] = minus ? [negate(next.high), negate(next.low)] : [next.low, next.high];
      value = { low: add(value.low, low), high: add(value.high, high) };
    }
    return value;
  };
  return sum();
}

/** The ends of a product; `right` is not negative. */
function multiply(left: Interval, right: Interval): Interval {
  const ends = [left.low, left.high].flatMap((one) => [times(one, right.low), times(one, right.high)]);
  const pick = (better: (one: Fraction, other: Fraction) => boolean) =>
    ends.reduce((best, one) => (better(one, best) ? one : best));
  return {
    low: pick((one, best) => compare(one, best) < 0),
    high: pick((one, best) => compare(one, best) > 0),
  };
}
