import { scaleOperands } from './operand.ts';
import type { AskedSum } from './sum-claim.ts';

/** No list within a list has more parts: a list without end is not tried at every place. */
const INNER = 100;

/**
 * A list within a list that was read as one: some part is the sum of those right after it, and without them the rest
 * make the whole; or the same whole divided twice. Then nothing is amiss.
 */
export function isNested({ whole, parts }: AskedSum): boolean {
  const scaled = scaleOperands([whole, ...parts]);
  if (!scaled) return false;
  const [total, ...terms] = scaled.values.map((value, index) => ({
    value,
    // A 0 adds nothing to the tolerance, as in `judgeSum`.
    half: value === 0n ? 0n : (scaled.halves[index] ?? 0n),
  }));
  if (!total) return false;
  // What the parts before each place come to: many ranges are tried.
  const before = [{ value: 0n, half: 0n }];
  for (const [index, { value, half }] of terms.entries()) {
    const last = before[index] ?? total;
    before.push({ value: last.value + value, half: last.half + half });
  }
  const range = (from: number, to: number) => {
    const [low, high] = [before[from] ?? total, before[to] ?? total];
    return { value: high.value - low.value, half: high.half - low.half };
  };
  const fits = (sum: typeof total, ...ranges: readonly (typeof total)[]) => {
    let [difference, slack] = [-sum.value, sum.half];
    for (const { value, half } of ranges) {
      difference += value;
      slack += half;
    }
    return difference <= slack && -difference <= slack;
  };
  const end = terms.length;
  for (let cut = 1; cut < end; cut += 1) {
    if (!fits(total, range(cut, end))) continue;
    const first = range(0, cut);
    if (fits(total, first)) return true;
    // 其中：授予小微企业…；货物采购授予中小企业…，服务采购授予中小企业…: one part, then all parts by another division.
    if (cut < end - 1 && first.value < total.value) return true;
  }
  return terms.some((part, index) => {
    for (let to = index + 2; to <= Math.min(end, index + INNER); to += 1) {
      if (fits(part, range(index + 1, to)) && fits(total, range(0, index + 1), range(to, end))) return true;
    }
    return false;
  });
}
