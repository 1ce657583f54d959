import type { Mention, PercentFigure, Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { quoteSpot } from '../message.ts';
import { operandAt, showOperand, type Operand } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { quotientOf, type RateOutcome } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import { figureAtSpot, type NarrativeView, type ReadParagraph, type Spot } from '../subject.ts';
import { compareOperands } from '../sum.ts';

type Completion = Extract<Statement, { kind: 'completion' | 'item' }>;

const WORDS = { '-1': '小于', 0: '等于', 1: '大于' } as const;

/** Budget and final accounts (预算完成情况): the rate, and whether 大于, 小于, 等于 fit the two amounts. */
export function claimCompletions(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) => {
    const seen = new Set<string>();
    return paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'completion' && statement.kind !== 'item') return [];
      const pair = withFinal(paragraph, statement);
      // An item tells the numbers of its completion again.
      const key = `${pair.operands.budget ?? ''} ${pair.operands.final ?? ''} ${pair.operands.rate ?? ''}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [claimRate(view, paragraph, pair), claimVerdict(view, paragraph, pair)].filter(
        (claim) => claim !== undefined,
      );
    });
  });
}

/** 支出决算为5480.85万元，年初预算为5480.85万元，完成年初预算的100%: the final accounts may stand before the budget. */
function withFinal({ mentions }: ReadParagraph, statement: Completion): Completion {
  const { budget, final } = statement.operands;
  if (budget === undefined || final !== undefined) return statement;
  const at = mentions.findIndex(({ figure }) => figure === budget);
  const [before, told, earlier] = [mentions[at - 1], mentions[at], mentions[at - 2]];
  const isPair = before?.role === 'final' && before.kind === 'amount' && before.sentence === told?.sentence;
  // With a budget before it the final accounts belong to that one.
  if (!isPair || (earlier?.role === 'budget' && earlier.sentence === before.sentence)) return statement;
  return { ...statement, operands: { ...statement.operands, final: before.figure } };
}

function claimRate(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands }: Completion,
): Claim | undefined {
  const { final, rate, budget } = operands;
  if (final === undefined || rate === undefined) return undefined;
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const printed = percentAt(view, at(rate));
  const spent = operandAt(view, at(final));
  if (!printed || !spent) return undefined;
  const asked = listBudgets(paragraph, rate, budget).flatMap((figure) => {
    const operand = operandAt(view, at(figure));
    return operand ? [askBudget(at(figure), operand, spent, printed)] : [];
  });
  const best = asked.find(({ outcome }) => outcome.verdict === 'exact') ?? asked[0];
  if (!best) return undefined;
  const rule = ruleOf(paragraph, 'N21');
  const question = { rule, spot: at(rate), others: [at(final), best.spot], quotient: best.quotient };
  return toRateClaim(view, question, printed, nameBase(best.outcome));
}

function askBudget(spot: Spot, operand: Operand, spent: Operand, printed: PercentFigure) {
  const quotient = quotientOf(spent, operand);
  return { spot, quotient, outcome: askRate(printed, quotient) };
}

function nameBase(outcome: RateOutcome): RateOutcome {
  return outcome.computed === undefined && outcome.reason?.startsWith('基数为 0')
    ? { ...outcome, reason: '预算数为 0，无法计算完成率' }
    : outcome;
}

/** The budget a rate is of: that of its statement, and others of its sentence that the rate may mean (年初预算 or 全年预算). */
function listBudgets(
  { mentions }: ReadParagraph,
  rate: number,
  budget: number | undefined,
): readonly number[] {
  const told = mentions.find(({ figure }) => figure === rate);
  const others = mentions.filter(
    (one) =>
      one.role === 'budget' && one.sentence === told?.sentence && one.figure !== budget && one.figure < rate,
  );
  const own = mentions.find(({ figure }) => figure === budget);
  const wanted = kindOfBudget(told);
  const isOther = wanted !== '' && kindOfBudget(own) !== '' && kindOfBudget(own) !== wanted;
  const named = others.filter((one) => kindOfBudget(one) === wanted && one.subject === (own ?? one).subject);
  // 完成全年预算的 beside 年初预算 alone: the budget meant has no number here.
  if (isOther) return named.map(({ figure }) => figure);
  return [...(budget === undefined ? [] : [budget]), ...named.map(({ figure }) => figure)];
}

function kindOfBudget(mention: Mention | undefined): string {
  const name = mention?.printed ?? '';
  if (/年初/.test(name)) return '年初';
  return /全年|调整|追加/.test(name) ? '全年' : '';
}

/** Other budgets of the same thing told in the sentence of the final accounts. */
function listOtherBudgets({ mentions }: ReadParagraph, final: number, budget: number): readonly number[] {
  const told = mentions.find(({ figure }) => figure === budget);
  return mentions
    .filter(
      (one) =>
        one.role === 'budget' &&
        one.figure !== budget &&
        one.figure < final &&
        one.sentence === told?.sentence &&
        one.subject === told.subject,
    )
    .map(({ figure }) => figure);
}

function claimVerdict(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words, end }: Completion,
): Claim | undefined {
  const { final, budget } = operands;
  const told = words.verdict;
  if (final === undefined || budget === undefined || told === undefined) return undefined;
  // 基本持平 leaves room.
  if (/(?:基本|大致|大体)(?:持平|一致|相同|相等)/.test(paragraph.text.slice(end, end + 80))) return undefined;
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
  const fitsOther = listOtherBudgets(paragraph, final, budget).some((figure) => {
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
