import type { Finding } from '../../model/index.ts';
import { scaleOperands, showScaled, type Operand } from './operand.ts';

/** How a whole stands to the sum of its parts. */
export interface SumOutcome {
  readonly verdict: Exclude<Finding['verdict'], 'plugged'>;
  /** Sign of sum − whole: 1 where the parts are more than the whole. */
  readonly side: -1 | 0 | 1;
  /** Sum and difference in the unit of the whole, for people. */
  readonly computed: string;
  readonly gap: string;
  readonly reason?: string;
}

/**
 * Judges a whole against the sum of numbers by interval arithmetic: n rounded parts and their total may differ by
 * (n+1)·u/2. Counts and points are exact. A 0 adds nothing to the tolerance: nothing is nothing.
 */
export function judgeSum(whole: Operand, parts: readonly Operand[], signs?: readonly (1 | -1)[]): SumOutcome {
  const operands = [whole, ...parts];
  const scaled = scaleOperands(operands);
  if (!scaled)
    return { verdict: 'undecided', side: 0, computed: '', gap: '', reason: '金额单位不明，无法计算' };
  const [total = 0n, ...rest] = scaled.values;
  const sum = rest.reduce((all, value, index) => all + value * BigInt(signs?.[index] ?? 1), 0n);
  const difference = sum - total;
  const size = difference < 0n ? -difference : difference;
  const side = difference === 0n ? 0 : difference < 0n ? -1 : 1;
  // Many sums are only tried, and never spoken of.
  const judged = (verdict: SumOutcome['verdict'], reason?: string): SumOutcome => ({
    verdict,
    side,
    get computed() {
      return showScaled(sum, scaled.decimals, whole);
    },
    get gap() {
      return showScaled(size, scaled.decimals, whole);
    },
    ...(reason === undefined ? {} : { reason }),
  });
  if (difference === 0n) return judged('exact');
  const tolerance = scaled.halves.reduce(
    (all, half, index) => (scaled.values[index] === 0n ? all : all + half),
    0n,
  );
  if (size <= tolerance) return judged('rounding');
  if (operands.some(({ isApproximate }) => isApproximate)) {
    return judged('undecided', '所述数字是约数');
  }
  return judged('doubt');
}

/** Sign of `left − right` beyond what rounding explains: 0 where the two may be the same; undefined without a common unit. */
export function compareOperands(left: Operand, right: Operand): -1 | 0 | 1 | undefined {
  const { verdict, side } = judgeSum(right, [left]);
  if (verdict === 'undecided') return undefined;
  return verdict === 'doubt' ? side : 0;
}
