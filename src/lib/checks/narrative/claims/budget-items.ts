import { findSectionAnchor, type Statement } from '../../../text/index.ts';
import { figureAt } from '../../accounts/figure.ts';
import type { CodeTable } from '../../accounts/code-tree.ts';
import type { Figure } from '../../accounts/index.ts';
import { seeBudgetTables } from '../../accounts/budget/tables.ts';
import { isLabel } from '../../accounts/labels.ts';
import { oncePer } from '../../remember.ts';
import type { Problem } from '../../rule.ts';
import { quoteTerm } from '../../quote.ts';
import { matchItem } from '../cells/items.ts';
import { nameTable } from '../cells/cite.ts';
import type { Claim } from '../claim.ts';
import type { NarrativeView, ReadParagraph } from '../subject.ts';
import { compareWithCells, toCellClaim } from './compare.ts';

type ItemStatement = Extract<Statement, { kind: 'item' }>;

/** The tables whose items the words of a budget explain: of the general budget first, then of the other funds. */
const FORMS = ['B05', 'B10', 'B08', 'B09'] as const;

/** An item …（类）…（款）…（项） told in a budget, and the cell that holds its budget. */
interface BudgetItem {
  readonly paragraph: ReadParagraph;
  readonly statement: ItemStatement;
  /** Absent where no row has its name. */
  readonly cell?: Figure;
  /** A name above the item that differs from the table's. */
  readonly other?: { readonly printed: string; readonly expected: string };
}

const listItems = oncePer((view: NarrativeView): readonly BudgetItem[] => {
  const tables = FORMS.flatMap((form) => seeBudgetTables(view.accounts, form)).filter(
    ({ rows }) => rows.length > 0,
  );
  if (tables.length === 0) return [];
  return view.paragraphs
    .filter(({ area }) => area === 'plan')
    .flatMap((paragraph) =>
      paragraph.statements
        .filter((statement) => statement.kind === 'item')
        .map((statement) => ({ paragraph, statement, ...findRow(tables, statement) })),
    );
});

function findRow(
  tables: readonly CodeTable[],
  { words, subject }: ItemStatement,
): Pick<BudgetItem, 'cell' | 'other'> {
  for (const table of tables) {
    const { sheet, panel } = table;
    const match = matchItem(table, words);
    if (match) {
      const cell = figureAt(sheet, panel, match.row.row, 'total');
      return match.names === 'same' ? { cell } : { cell, other: match };
    }
    // A row whose code could not be read is known by its name alone.
    const named = panel.rows.filter((row) => row.code === undefined && isLabel(row.label, [subject]));
    const [only] = named;
    if (only && named.length === 1) return { cell: figureAt(sheet, panel, only, 'total') };
  }
  return {};
}

/** The budget of an item against the row of its names. Told twice alike it is one figure. */
export function claimBudgetItems(view: NarrativeView): readonly Claim[] {
  if (view.accounts.budgets.size === 0) return [];
  return listItems(view).flatMap(({ paragraph, statement, cell }): Claim[] => {
    if (!cell) return [];
    const claims = listOwnFigures(paragraph, statement).flatMap((figure): Claim[] => {
      const spot = { paragraph: paragraph.index, figure };
      const comparison = compareWithCells(view, spot, statement.subject, [cell]);
      return comparison ? [toCellClaim(view, spot, 'N24', comparison)] : [];
    });
    const [first, second] = claims;
    const isTwice = first && second && first.verdict !== 'exact' && first.reported === second.reported;
    return isTwice ? [{ ...first, others: [second.spot] }] : claims;
  });
}

/** The number right behind the item's names, and the one told as this year's budget. */
function listOwnFigures(
  { mentions, figures }: ReadParagraph,
  { subject, operands: { budget } }: ItemStatement,
): readonly number[] {
  const first = mentions.find(
    ({ role, kind, named, subject: own }) =>
      kind === 'amount' && role === 'value' && named && own === subject,
  );
  const told = [first?.figure, budget].filter((figure) => figure !== undefined);
  return [...new Set(told)].filter((figure) => {
    const head = mentions.find((mention) => mention.figure === figure)?.head ?? '';
    return figures[figure]?.kind === 'amount' && !/上年|去年|执行数|决算/.test(head);
  });
}

/** Items whose names are not those of the budget's tables. */
export function checkBudgetItemNames(view: NarrativeView): readonly Problem[] {
  const said = new Set<string>();
  return listItems(view).flatMap(({ paragraph, statement: { words }, cell, other }): Problem[] => {
    const told = [words.class, words.section, words.item].filter((name) => name !== undefined).join(' › ');
    if ((cell && !other) || said.has(told)) return [];
    said.add(told);
    const where = {
      file: view.file,
      line: paragraph.line,
      place: `${findSectionAnchor(paragraph)}#${words.item ?? words.section ?? ''}`,
      reported: told,
    };
    if (!cell || !other) {
      const message = `叙述的科目${quoteTerm(told)}在预算表中没有名称相同的行，请核对科目名称。`;
      return [{ ...where, message }];
    }
    const { printed, expected } = other;
    const message = `叙述的科目${quoteTerm(told)}中写作${quoteTerm(printed)}，${nameTable(cell)}的上级科目为${quoteTerm(expected)}，请核对科目名称（是否沿用旧名称）。`;
    return [{ ...where, message, computed: expected }];
  });
}
