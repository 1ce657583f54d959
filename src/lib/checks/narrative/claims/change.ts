import type { Mention, PercentFigure } from '../../../text/index.ts';
import { listCandidates, readChange, type ReadChange } from '../change-operands.ts';
import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { mentionAt } from '../near-mentions.ts';
import { operandAt, type Operand } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { growthOf, quotientOf, variationOf, type Quotient } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type Spot } from '../subject.ts';
import { claimDifference } from './difference.ts';

/** Comparisons (增减): 增加25.70万元，增长2.4% follows from the amount compared. */
export function claimChanges(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'change' || statement.words.direction === '持平') return [];
      const change = readChange(view, paragraph, statement, statement.words.direction);
      const turned = claimDirections(view, change);
      if (turned) return [turned];
      return [claimRate(view, change), claimDifference(view, change)].filter((claim) => claim !== undefined);
    }),
  );
}

function claimRate(view: NarrativeView, change: ReadChange): Claim | undefined {
  const { paragraph, rate, direction } = change;
  const printed = rate && percentAt(view, rate);
  if (!printed) return undefined;
  const found = readQuotient(view, change, printed);
  if (!found) return undefined;
  const size = absolutePercent(printed);
  const outcome = askRate(size, found.quotient);
  const others = found.others;
  const impossible =
    direction === '减少' &&
    outcome.verdict === 'doubt' &&
    size.value.digits > 100n * 10n ** BigInt(size.value.decimals);
  return toRateClaim(
    view,
    {
      rule: ruleOf(paragraph, 'N21'),
      spot: rate,
      others,
      quotient: found.quotient,
      ...(impossible ? { note: '减少不会超过 100%' } : {}),
    },
    printed,
    outcome,
  );
}

interface Found {
  readonly quotient: Quotient;
  readonly others: readonly Spot[];
}

/** Over the base where it is printed, else over the base that the amount compared and its change make. */
function readQuotient(view: NarrativeView, change: ReadChange, printed: PercentFigure): Found | undefined {
  const { now, before, delta, direction } = change;
  const nowOperand = now && operandAt(view, now);
  const base = before && operandAt(view, before);
  const step = delta && absolute(operandAt(view, delta));
  const first = ((): Found | undefined => {
    if (base && step) return { quotient: quotientOf(step, base), others: spots(delta, before, now) };
    if (base && nowOperand)
      return { quotient: variationOf(nowOperand, base, direction), others: spots(now, before) };
    if (!step || !nowOperand) return undefined;
    return { quotient: growthOf(nowOperand, step, direction), others: spots(delta, now) };
  })();
  if (!first || !step || askRate(absolutePercent(printed), first.quotient).verdict !== 'doubt') return first;
  return findOther(view, change, printed, step) ?? first;
}

/**
 * Where the words leave open which amount is compared, one that fits is taken, as the amount now or the one before:
 * an unclear sentence raises no doubt.
 */
function findOther(
  view: NarrativeView,
  change: ReadChange,
  printed: PercentFigure,
  step: Operand,
): Found | undefined {
  for (const spot of listCandidates(change).toReversed()) {
    const operand = operandAt(view, spot);
    if (!operand) continue;
    for (const quotient of [growthOf(operand, step, change.direction), quotientOf(step, operand)]) {
      const { verdict } = askRate(absolutePercent(printed), quotient);
      if (verdict === 'exact' || verdict === 'rounding')
        return { quotient, others: spots(change.delta, spot) };
    }
  }
  return undefined;
}

/** 增加…万元，下降…%: two words of one statement that contradict each other. */
function claimDirections(view: NarrativeView, { paragraph, delta, rate }: ReadChange): Claim | undefined {
  const first = mentionAt(paragraph, delta?.figure);
  const second = mentionAt(paragraph, rate?.figure);
  if (!delta || !rate || !first || !second) return undefined;
  const turned = (mention: Mention, spot: Spot) => {
    const figure = figureAtSpot(view, spot);
    return 'value' in figure && figure.value.digits < 0n ? opposite(mention.direction) : mention.direction;
  };
  const isZero = [delta, rate].some((spot) => {
    const figure = figureAtSpot(view, spot);
    return 'value' in figure && figure.value.digits === 0n;
  });
  const [left, right] = [turned(first, delta), turned(second, rate)];
  if (isZero || !left || !right || left === right || left === '持平' || right === '持平') return undefined;
  const { print } = figureAtSpot(view, rate);
  return {
    rule: ruleOf(paragraph, 'N21'),
    kind: 'computed',
    spot: rate,
    others: [],
    verdict: 'doubt',
    formula: `${first.printed ?? left}${figureAtSpot(view, delta).print}，${second.printed ?? right}${print}`,
    reported: `${second.printed ?? right}${print}`,
    message: `叙述${quoteSpot(view, delta, rate)}：前面说“${first.printed ?? left}”，后面说“${second.printed ?? right}”，增减方向不一致，请核对。`,
  };
}

function opposite(direction: Mention['direction']): Mention['direction'] {
  if (direction === '增加') return '减少';
  return direction === '减少' ? '增加' : direction;
}

function spots(...found: readonly (Spot | undefined)[]): readonly Spot[] {
  return found.filter((spot) => spot !== undefined);
}

/** 增加-5万元 and 增长-3% are told with their sign: the direction has been turned already. */
function absolute(operand: Operand | undefined): Operand | undefined {
  if (!operand || operand.value.digits >= 0n) return operand;
  return {
    ...operand,
    value: { ...operand.value, digits: -operand.value.digits },
    shown: operand.shown.replace('-', ''),
  };
}

function absolutePercent(printed: PercentFigure): PercentFigure {
  const { value } = printed;
  return value.digits >= 0n ? printed : { ...printed, value: { ...value, digits: -value.digits } };
}
