import { unitOf } from '../operand.ts';
import type { AskedSum } from '../sum-claim.ts';
import { judgeSum } from '../sum.ts';

/**
 * What the sum would be with one unit, where a single part prints another than all the rest (486.73元 among 万元):
 * a hint for the message, never a reading. Undefined where the units agree.
 */
export function sumIfUnitSlipped({ whole, parts }: AskedSum): string | undefined {
  const odd = parts.filter(({ unit }) => unit !== whole.unit);
  const [slipped] = odd;
  if (odd.length !== 1 || parts.length < 2 || slipped === undefined) return undefined;
  const alike = parts.map((part) =>
    part === slipped ? { ...part, unit: whole.unit ?? ('unknown' as const) } : part,
  );
  const outcome = judgeSum(whole, alike);
  const unit = unitOf([whole]);
  const told = `${slipped.shown} ${unitOf([slipped])}的单位与其他各数不同，按${unit}计算各部分之和为 ${outcome.computed} ${unit}`;
  return outcome.side === 0 ? `${told}，与总数相符` : `${told}，仍相差 ${outcome.gap} ${unit}`;
}
