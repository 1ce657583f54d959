import { listCandidates, type ReadChange } from '../change-operands.ts';
import { mentionAt } from '../near-mentions.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { quoteSpot } from '../message.ts';
import { operandAt, scaleOperands, showOperand, showScaled, unitOf, type Operand } from '../operand.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView } from '../subject.ts';
import { compareOperands, judgeSum } from '../sum.ts';

/** The amount of a change beside the two amounts it lies between, where both are printed: 16.50万元，比17万元减少0.5万元. */
export function claimDifference(view: NarrativeView, change: ReadChange): Claim | undefined {
  const { paragraph, now, before, delta, rate, direction } = change;
  const current = now && operandAt(view, now);
  const base = before && operandAt(view, before);
  const step = delta && operandAt(view, delta);
  if (!before && current && step && !rate) return claimGreater(view, change);
  if (!now || !before || !current || !base) return undefined;
  const spot = delta ?? rate;
  if (!spot) return undefined;
  const scaled = scaleOperands([current, base]);
  if (!scaled) return undefined;
  const [left = 0n, right = 0n] = scaled.values;
  const isMore = left > right;
  const rule = ruleOf(paragraph, 'N21');
  const [high, low] = isMore ? [current, base] : [base, current];
  const unit = unitOf([current]);
  const difference = showScaled(isMore ? left - right : right - left, scaled.decimals, current);
  const formula = `${showOperand(high, [current, base])} − ${showOperand(low, [current, base])} = ${difference}`;
  const computed = `${left === right ? '持平' : isMore ? '增加' : '减少'}${difference}${unit}`;
  const common = { rule, kind: 'computed', spot, formula, reported: figureAtSpot(view, spot).print } as const;
  // 减少-5万元 is an increase: `direction` has been turned already.
  const sign = compareOperands(current, base);
  const isTurned = sign === (direction === '增加' ? -1 : 1);
  if (isTurned && !current.isApproximate && !base.isApproximate) {
    const message = `叙述${quoteSpot(view, spot)}：叙述的方向是${direction}，按所述两数应为${computed}（${formula}），请核对。`;
    return { ...common, others: [now, before], verdict: 'doubt', computed, message };
  }
  if (!delta || !step) return undefined;
  const value = { ...step.value, digits: step.value.digits < 0n ? -step.value.digits : step.value.digits };
  const { verdict, gap, reason } = judgeSum(high, [low, { ...step, value }]);
  const end =
    verdict === 'rounding'
      ? '，在尾数误差范围内'
      : verdict === 'doubt'
        ? '，请核对'
        : `，无法判定：${reason ?? ''}`;
  return {
    ...common,
    others: [now, before],
    verdict,
    computed,
    ...(verdict === 'exact'
      ? {}
      : {
          message: `叙述${quoteSpot(view, delta)}：按所述两数应为${computed}（${formula}），相差 ${gap}${end}。`,
        }),
  };
}

/** An increase by more than there is now: 决算2,300.83万元，比上年增加2,646.02万元. Nothing is said where another amount may be meant. */
function claimGreater(view: NarrativeView, change: ReadChange): Claim | undefined {
  const { paragraph, now, delta, direction } = change;
  const [current, step] = [now && operandAt(view, now), delta && operandAt(view, delta)];
  if (!now || !delta || !current || !step || direction !== '增加') return undefined;
  const isSame = mentionAt(paragraph, now.figure)?.subject === mentionAt(paragraph, delta.figure)?.subject;
  const others = listCandidates(change).map((spot) => operandAt(view, spot));
  const isMore = (operand: Operand) => compareOperands(step, operand) === 1;
  if (!isSame || !isMore(current) || !others.every((one) => one !== undefined && isMore(one)))
    return undefined;
  if (current.isApproximate || step.isApproximate) return undefined;
  const pair = [step, current];
  const formula = `${showOperand(step, pair)} > ${showOperand(current, pair)}`;
  return toDoubt(view, {
    rule: ruleOf(paragraph, 'N21'),
    spot: delta,
    others: [now],
    formula,
    found: `增加额大于本期数（${formula}）`,
  });
}
