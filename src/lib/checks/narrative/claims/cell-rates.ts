import type { Statement } from '../../../text/index.ts';
import type { Figure } from '../../accounts/index.ts';
import { nameTable } from '../cells/cite.ts';
import { findCells, type Side } from '../cells/find.ts';
import { scopeOf } from '../cells/scope.ts';
import type { Claim } from '../claim.ts';
import { mentionAt, mentionsBefore } from '../near-mentions.ts';
import { operandAt, operandOfCell, type Operand } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { growthOf, quotientOf, type Quotient } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { compareOperands } from '../sum.ts';

/**
 * Rates whose amount stands in a table and not in the words: 公务接待费支出决算3.21万元，完成预算的49.4%;
 * “三公”经费支出决算数较上年增加34.18万元，增长147.2%. A rate is accounted for where a cell fits. Where none does it is
 * doubted only if the words leave no other cell to mean.
 */
export function claimCellRates(view: NarrativeView): readonly Claim[] {
  return view.paragraphs
    .filter(({ area }) => area === 'accounts')
    .flatMap((paragraph) => paragraph.statements.flatMap((one) => readRate(view, paragraph, one) ?? []));
}

function readRate(view: NarrativeView, paragraph: ReadParagraph, statement: Statement): Claim | undefined {
  if (statement.kind === 'completion') return readCompletion(view, paragraph, statement);
  return statement.kind === 'change' ? readChange(view, paragraph, statement) : undefined;
}

function readCompletion(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words, subject }: Extract<Statement, { kind: 'completion' }>,
): Claim | undefined {
  const { budget, final, rate } = operands;
  if (budget !== undefined || final === undefined || rate === undefined) return undefined;
  const spent = operandAt(view, { paragraph: paragraph.index, figure: final });
  if (!spent) return undefined;
  // The budget of the tables is that of the whole year (全年预算): 完成年初预算的 may mean another.
  const isSure = !/年初/.test(words.name ?? '') && quotesOnlyCell(view, paragraph, subject, spent);
  const found = { subject, side: 'budget', rate, others: [final], isSure } as const;
  return claimFitting(view, paragraph, found, (planned) => quotientOf(spent, planned));
}

function readChange(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { operands, words, subject }: Extract<Statement, { kind: 'change' }>,
): Claim | undefined {
  const { now, before, delta, rate } = operands;
  const { direction } = words;
  if (now !== undefined || before !== undefined || direction === '持平') return undefined;
  if (delta === undefined || rate === undefined) return undefined;
  const step = operandAt(view, { paragraph: paragraph.index, figure: delta });
  if (!step || step.value.digits <= 0n) return undefined;
  // An amount told before may be what is compared, under a longer name.
  const isAlone = mentionsBefore(paragraph, delta).every(({ kind }) => kind !== 'amount');
  const isSure = isAlone && mentionAt(paragraph, delta)?.named === true;
  const found = { subject, side: 'final', rate, others: [delta], isSure } as const;
  return claimFitting(view, paragraph, found, (current) => growthOf(current, step, direction));
}

interface Found {
  readonly subject: string;
  readonly side: Side;
  readonly rate: number;
  /** The other numbers of the words. */
  readonly others: readonly number[];
  /** Whether nothing but the one cell found can be meant. */
  readonly isSure: boolean;
}

/** Whether an amount is that of the only cell its name means. */
export function quotesOnlyCell(
  view: NarrativeView,
  paragraph: ReadParagraph,
  subject: string,
  spent: Operand,
): boolean {
  const [cell, ...others] = findCells(view.accounts, {
    words: subject,
    side: 'final',
    scope: scopeOf(paragraph),
  });
  const operand = cell && operandOfCell(cell);
  return operand !== undefined && others.length === 0 && compareOperands(operand, spent) === 0;
}

function claimFitting(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { subject, side, rate, others, isSure }: Found,
  compute: (cell: Operand) => Quotient,
): Claim | undefined {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const printed = percentAt(view, at(rate));
  if (!printed) return undefined;
  const cells = findCells(view.accounts, { words: subject, side, scope: scopeOf(paragraph) });
  for (const cell of cells) {
    const operand = operandOfCell(cell);
    const quotient = operand && compute(operand);
    const verdict = quotient && askRate(printed, quotient).verdict;
    const isDoubt = isSure && cells.length === 1 && (verdict === 'doubt' || verdict === 'rounding');
    if (!quotient || (verdict !== 'exact' && !isDoubt)) continue;
    const question = { rule: ruleOf(paragraph, 'N21'), spot: at(rate), others: others.map(at), quotient };
    return { ...cite(toRateClaim(view, question, printed, askRate(printed, quotient)), cell) };
  }
  return undefined;
}

/** The formula names the table that gave the number the words do not print. */
export function cite(claim: Claim, cell: Figure): Claim {
  const source = `${cell.cell.print}取自${nameTable(cell)}`;
  const { formula, message } = claim;
  return {
    ...claim,
    formula: `${formula}（${source}）`,
    ...(message === undefined ? {} : { message: message.replace(/。$/, `（${source}）。`) }),
  };
}
