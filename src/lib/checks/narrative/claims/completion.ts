import type { Mention, PercentFigure, Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { mentionAt, mentionsBefore } from '../near-mentions.ts';
import { operandAt, type Operand } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { quotientOf, type RateOutcome } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { claimVerdict, isOfSame, kindOfBudget } from './completion-verdict.ts';

/** A budget and what was spent of it, of an item or not. */
export type Completion = Extract<Statement, { kind: 'completion' | 'item' }>;

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
function withFinal(paragraph: ReadParagraph, statement: Completion): Completion {
  const { budget, final } = statement.operands;
  if (budget === undefined || final !== undefined) return statement;
  const [earlier, before] = [undefined, undefined, ...mentionsBefore(paragraph, budget)].slice(-2);
  const told = mentionAt(paragraph, budget);
  const isPair = before?.role === 'final' && before.kind === 'amount' && before.sentence === told?.sentence;
  // With a budget before it the final accounts belong to that one.
  const isOther = earlier?.role === 'budget' && earlier.sentence === before?.sentence;
  const spent = isPair ? (isOther ? undefined : before) : told && findSpent(paragraph, told);
  return spent ? { ...statement, operands: { ...statement.operands, final: spent.figure } } : statement;
}

/**
 * 公务接待费支出3.21万元，占…，完成预算6.50万元的49.38%; 财政拨款支出决算90万元。与财政拨款支出年初预算80万元相比，完成…: what was
 * spent of the same thing stands before, in this sentence or the last.
 */
function findSpent(paragraph: ReadParagraph, told: Mention): Mention | undefined {
  const isVerb = /完成了?(?:年初|全年|调整后?)?预算[数额]?$/.test(told.head);
  if (!isVerb && !/^与/.test(told.head)) return undefined;
  const before = mentionsBefore(paragraph, told.figure).findLast(
    ({ role, kind }) => role === 'budget' || (kind === 'amount' && (role === 'final' || role === 'value')),
  );
  const isSame = before?.subject === told.subject && before.sentence >= told.sentence - (isVerb ? 0 : 1);
  return isSame && before.role !== 'budget' ? before : undefined;
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
function listBudgets(paragraph: ReadParagraph, rate: number, budget: number | undefined): readonly number[] {
  const told = mentionAt(paragraph, rate);
  const others = mentionsBefore(paragraph, rate).filter(
    (one) => one.role === 'budget' && one.sentence === told?.sentence && one.figure !== budget,
  );
  const own = mentionAt(paragraph, budget);
  const wanted = kindOfBudget(told);
  const isOther = wanted !== '' && kindOfBudget(own) !== '' && kindOfBudget(own) !== wanted;
  // 完成预算的 beside 年初预算 and 调整预算 may be of either.
  const named = others.filter(
    (one) => (wanted === '' || kindOfBudget(one) === wanted) && (own === undefined || isOfSame(one, own)),
  );
  // 完成全年预算的 beside 年初预算 alone: the budget meant has no number here.
  if (isOther) return named.map(({ figure }) => figure);
  return [...(budget === undefined ? [] : [budget]), ...named.map(({ figure }) => figure)];
}
