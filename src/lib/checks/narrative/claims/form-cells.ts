import type { Mention } from '../../../text/index.ts';
import { figureOfForm } from '../../accounts/across.ts';
import type { Figure } from '../../accounts/index.ts';
import { figureOfFunds, type FundColumn } from '../../performance/form.ts';
import type { Claim } from '../claim.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph } from '../subject.ts';
import { compareWithCells, toCellClaim } from './compare.ts';

/** What the words call the columns of the funds block of 部门整体支出绩效自评表. */
const COLUMNS: readonly (readonly [FundColumn, RegExp])[] = [
  ['opening-budget', /年初预算/],
  ['full-budget', /全年预算/],
  ['executed', /全年执行/],
];

/**
 * Budgets that quote the self-evaluation form of the whole department (自评表资金情况). The total of the items' 年初预算
 * is the form's where the department has only the general public budget; elsewhere scopes may differ, so that only equal
 * figures are quotations.
 */
export function claimFormCells(view: NarrativeView): readonly Claim[] {
  const forms = view.accounts.performance.filter(({ table }) => /整体/.test(table.title));
  if (forms.length === 0) return [];
  const hasFund = (['T08', 'T09'] as const).some((form) => {
    const spent = figureOfForm(view.accounts, form, 'subtotal') ?? figureOfForm(view.accounts, form, 'total');
    return spent?.cell.state === 'number' && spent.cell.digits !== 0n;
  });
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.mentions.flatMap((mention): Claim[] => {
      const column = readColumn(paragraph, mention);
      if (!column) return [];
      const cells = forms.map((form) => figureOfFunds(form, 'total', column));
      const claim = claimCell(view, paragraph, mention, cells, hasFund);
      return claim ? [claim] : [];
    }),
  );
}

function readColumn(
  { area, topic, statements }: ReadParagraph,
  { kind, role, head, subject, printed = '' }: Mention,
): FundColumn | undefined {
  if (kind !== 'amount' || (role !== 'budget' && role !== 'value' && role !== 'final')) return undefined;
  const isTotal =
    topic === 'items' &&
    /一般公共预算|^支出$/.test(subject) &&
    !statements.some((one) => one.kind === 'item');
  if (area !== 'report' && !(area === 'accounts' && isTotal && role === 'budget')) return undefined;
  const words = `${head}${printed}${subject}`;
  return COLUMNS.find(([, pattern]) => pattern.test(words))?.[0];
}

function claimCell(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { figure, subject }: Mention,
  cells: readonly Figure[],
  hasFund: boolean,
): Claim | undefined {
  const spot = { paragraph: paragraph.index, figure };
  const comparison = compareWithCells(
    view,
    spot,
    subject,
    cells.filter(({ cell }) => cell.state === 'number'),
  );
  if (!comparison) return undefined;
  const isSame = comparison.verdict === 'exact' || comparison.verdict === 'rounding';
  // In a report 年初预算 may be that of one project; in the accounts, of one budget among several.
  if (!isSame && (paragraph.area === 'report' || hasFund)) return undefined;
  return toCellClaim(view, spot, ruleOf(paragraph, 'N20'), comparison);
}
