import type { Statement } from '../../../text/index.ts';
import { findCodeTable, type CodeTable } from '../../accounts/code-tree.ts';
import { spentColumn } from '../../accounts/spent.ts';
import { figureOfItem, findItemTable, matchItem, type ItemMatch } from '../cells/items.ts';
import { scopeOf } from '../cells/scope.ts';
import type { Claim } from '../claim.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph } from '../subject.ts';
import { compareWithCells, toCellClaim } from './compare.ts';

/** Tables of items beside 公开05: a section on all of 财政拨款支出 tells theirs too. */
const OTHER_FORMS = ['T08', 'T09'] as const;

type ItemStatement = Extract<Statement, { kind: 'item' }>;

/** An item of the classification told in the words, and the row it means. */
export interface ToldItem {
  readonly paragraph: ReadParagraph;
  readonly statement: ItemStatement;
  readonly table: CodeTable;
  readonly match: ItemMatch;
}

/** Every item …（类）…（款）…（项） told with figures or in a heading, in reading order, with its row where one fits. */
export function listToldItems(view: NarrativeView): readonly ToldItem[] {
  let items = ITEMS.get(view);
  if (!items) ITEMS.set(view, (items = readToldItems(view)));
  return items;
}

/** Several rules look at the items: they are matched with their rows once. */
const ITEMS = new WeakMap<NarrativeView, readonly ToldItem[]>();

function readToldItems(view: NarrativeView): readonly ToldItem[] {
  return view.paragraphs.flatMap((paragraph): ToldItem[] => {
    if (paragraph.area !== 'accounts') return [];
    const table = findItemTable(view.accounts, scopeOf(paragraph));
    if (!table) return [];
    return paragraph.statements
      .filter((statement) => statement.kind === 'item')
      .map((statement) => ({ paragraph, statement, ...findRow(view, table, statement) }));
  });
}

/** The row of an item, in the tables of the other funds where that of its section has none. */
function findRow(
  view: NarrativeView,
  own: CodeTable,
  { words }: ItemStatement,
): Pick<ToldItem, 'table' | 'match'> {
  const others = OTHER_FORMS.flatMap((form) => findCodeTable(view.accounts, form) ?? []);
  for (const table of [own, ...others]) {
    const match = matchItem(table, words);
    if (match) return { table, match };
  }
  return { table: own, match: undefined };
}

/** Final accounts of items that quote the row of 公开05 their names mean. */
export function claimItemCells(view: NarrativeView): readonly Claim[] {
  return listToldItems(view).flatMap(({ paragraph, statement, table, match }): Claim[] => {
    const { final } = statement.operands;
    if (!match || final === undefined || paragraph.figures[final]?.kind !== 'amount') return [];
    const spot = { paragraph: paragraph.index, figure: final };
    const column =
      table.sheet.form?.id === 'T05' ? 'subtotal' : spentColumn(view.accounts, table.sheet.form?.id ?? 'T08');
    const comparison = compareWithCells(view, spot, statement.subject, [
      figureOfItem(table, match.row, column),
    ]);
    return comparison ? [toCellClaim(view, spot, ruleOf(paragraph, 'N20'), comparison)] : [];
  });
}
