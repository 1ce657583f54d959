import type { Statement } from '../../../text/index.ts';
import type { Figure } from '../../accounts/index.ts';
import { nameTable } from '../cells/cite.ts';
import { findCells, type Side } from '../cells/find.ts';
import { scopeOf } from '../cells/scope.ts';
import type { Claim } from '../claim.ts';
import { operandAt, operandOfCell, type Operand } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { growthOf, quotientOf, type Quotient } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';

/**
 * Rates whose amount stands in a table and not in the words: 公务接待费支出决算3.21万元，完成预算的49.4%;
 * “三公”经费支出决算数较上年增加34.18万元，增长147.2%. Which cell is meant is not told for certain, so a rate is
 * accounted for where one fits and nothing is said where none does.
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
  { operands, subject }: Extract<Statement, { kind: 'completion' }>,
): Claim | undefined {
  const { budget, final, rate } = operands;
  if (budget !== undefined || final === undefined || rate === undefined) return undefined;
  const spent = operandAt(view, { paragraph: paragraph.index, figure: final });
  if (!spent) return undefined;
  const found = { subject, side: 'budget', rate, others: [final] } as const;
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
  const found = { subject, side: 'final', rate, others: [delta] } as const;
  return claimFitting(view, paragraph, found, (current) => growthOf(current, step, direction));
}

interface Found {
  readonly subject: string;
  readonly side: Side;
  readonly rate: number;
  /** The other numbers of the words. */
  readonly others: readonly number[];
}

function claimFitting(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { subject, side, rate, others }: Found,
  compute: (cell: Operand) => Quotient,
): Claim | undefined {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const printed = percentAt(view, at(rate));
  if (!printed) return undefined;
  const cells = findCells(view.accounts, { words: subject, side, scope: scopeOf(paragraph) });
  for (const cell of cells) {
    const operand = operandOfCell(cell);
    const quotient = operand && compute(operand);
    if (!quotient || askRate(printed, quotient).verdict !== 'exact') continue;
    const question = { rule: ruleOf(paragraph, 'N21'), spot: at(rate), others: others.map(at), quotient };
    return { ...cite(toRateClaim(view, question, printed, askRate(printed, quotient)), cell) };
  }
  return undefined;
}

/** The formula names the table that gave the number the words do not print. */
function cite(claim: Claim, cell: Figure): Claim {
  return { ...claim, formula: `${claim.formula}（${cell.cell.print}取自${nameTable(cell)}）` };
}
