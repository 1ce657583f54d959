import type { Mention } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { toDoubt } from '../doubt-claim.ts';
import { quoteSpot } from '../message.ts';
import { mentionAt, mentionsBefore } from '../near-mentions.ts';
import { operandAt, showOperand } from '../operand.ts';
import { percentAt } from '../rate-claim.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type ReadParagraph, type Spot } from '../subject.ts';
import { compareOperands } from '../sum.ts';
import type { Completion } from './completion.ts';

type Verdict = NonNullable<Completion['words']['verdict']>;

const WORDS = { '-1': '小于', 0: '等于', 1: '大于' } as const;

/** 年初预算为A（调整预算数为B）: two budgets of one thing. */
export function isOfSame({ subject }: Mention, own: Mention): boolean {
  return subject === own.subject || /^(?:年初|全年|年中|调整后?)预算[数额]?$/.test(subject);
}

/** Which budget a name means: 年初 or 全年 (调整后); '' where it does not say. */
export function kindOfBudget(mention: Mention | undefined): string {
  const name = mention?.printed ?? '';
  if (/年初/.test(name)) return '年初';
  return /全年|调整|追加/.test(name) ? '全年' : '';
}

/** Other budgets of the same thing told in the sentence of the final accounts that a verdict after `end` may mean. */
function listOtherBudgets(
  paragraph: ReadParagraph,
  final: number,
  budget: number,
  end: number,
): readonly number[] {
  const told = mentionAt(paragraph, budget);
  const after = paragraph.text.slice(end, end + 80);
  const wanted = /(?:于|过|出|与|和|同|较|比)(年初|全年|调整)后?(?:支出)?预算/
    .exec(after)?.[1]
    ?.replace('调整', '全年');
  if (told && wanted !== undefined && wanted === kindOfBudget(told)) return [];
  return mentionsBefore(paragraph, final)
    .filter(
      (one) =>
        one.role === 'budget' &&
        one.figure !== budget &&
        told !== undefined &&
        one.sentence === told.sentence &&
        isOfSame(one, told),
    )
    .map(({ figure }) => figure);
}

/** Whether 大于, 小于, 等于 fit the two amounts, or the rate where no budget is printed. */
export function claimVerdict(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words, end }: Completion,
): Claim | undefined {
  const { final, budget } = operands;
  const told = words.verdict;
  if (final === undefined || told === undefined) return undefined;
  // 基本持平 leaves room.
  if (/(?:基本|大致|大体)(?:持平|一致|相同|相等)/.test(paragraph.text.slice(end, end + 80))) return undefined;
  if (budget === undefined) return claimRateVerdict(view, paragraph, operands.rate, told);
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const [spent, planned] = [operandAt(view, at(final)), operandAt(view, at(budget))];
  if (!spent || !planned || spent.isApproximate || planned.isApproximate) return undefined;
  const sign = compareOperands(spent, planned);
  if (sign === undefined) return undefined;
  const isSame =
    spent.value.digits * 10n ** BigInt(planned.value.decimals) ===
    planned.value.digits * 10n ** BigInt(spent.value.decimals);
  const fits = WORDS[sign] === told || (sign === 0 && !isSame);
  // 大于 and 小于 alone account for no number.
  if (fits && (told !== '等于' || !isSame)) return undefined;
  // 年初预算为A，调整预算为B: either may be the budget meant.
  const fitsOther = listOtherBudgets(paragraph, final, budget, end).some((figure) => {
    const other = operandAt(view, at(figure));
    const side = other && compareOperands(spent, other);
    return side !== undefined && WORDS[side] === told;
  });
  if (!fits && fitsOther) return undefined;
  const pair = [spent, planned];
  const mark = sign === 0 ? '=' : sign < 0 ? '<' : '>';
  const formula = `${showOperand(spent, pair)} ${mark} ${showOperand(planned, pair)}`;
  return {
    rule: ruleOf(paragraph, 'N21'),
    kind: 'computed',
    spot: at(final),
    others: [at(budget)],
    verdict: fits ? 'exact' : 'doubt',
    formula,
    reported: `决算数${told}预算数`,
    computed: `决算数${WORDS[sign]}预算数`,
    ...(fits
      ? {}
      : {
          message: `叙述${quoteSpot(view, at(budget), at(final))}：写的是决算数${told}预算数，按所述数字决算数 ${figureAtSpot(view, at(final)).print}，预算数 ${figureAtSpot(view, at(budget)).print}，应为${WORDS[sign]}，请核对。`,
        }),
  };
}

/** 完成预算93.3%，决算数大于预算数: a rate below 100 % and the word contradict each other. */
function claimRateVerdict(
  view: NarrativeView,
  paragraph: ReadParagraph,
  rate: number | undefined,
  told: Verdict,
): Claim | undefined {
  const spot = rate === undefined ? undefined : { paragraph: paragraph.index, figure: rate };
  const printed = spot && percentAt(view, spot);
  if (!spot || !printed || printed.approximate !== undefined) return undefined;
  const { digits, decimals } = printed.value;
  const gap = digits - 100n * 10n ** BigInt(decimals);
  const due = WORDS[gap === 0n ? 0 : gap < 0n ? -1 : 1];
  // 100.0% may be a little more or less.
  if (due === told || gap === 0n) return undefined;
  return toDoubt(view, {
    rule: ruleOf(paragraph, 'N21'),
    spot,
    formula: `${printed.print} ${gap < 0n ? '<' : '>'} 100%`,
    found: `写的是决算数${told}预算数，按完成率 ${printed.print} 应为${due}`,
  });
}
