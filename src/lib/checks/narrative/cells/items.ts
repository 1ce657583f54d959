import { figureAt } from '../../accounts/figure.ts';
import { findCodeTable, type CodeRow, type CodeTable } from '../../accounts/code-tree.ts';
import type { AccountTables, Figure } from '../../accounts/index.ts';
import { normaliseLabel } from '../../accounts/labels.ts';
import { oncePerText } from '../../remember.ts';

/** The names of an item as the words print them. */
export interface PrintedItem {
  readonly class?: string;
  readonly section?: string;
  readonly item?: string;
  readonly code?: string;
}

/** What an item's names lead to in a table of codes. */
export type ItemMatch =
  /** One row fits by code, or by its name and those above it. */
  | { readonly row: CodeRow; readonly names: 'same' }
  /** The item's own name fits one row only, but a name above it differs. */
  | {
      readonly row: CodeRow;
      readonly names: 'other-above';
      readonly printed: string;
      readonly expected: string;
    }
  | undefined;

/** The row of 公开05 (or a fund's table) that an item means; undefined where none or several fit. */
export function matchItem(table: CodeTable, names: PrintedItem): ItemMatch {
  const { rows } = table;
  const own = names.item ?? names.section;
  if (own === undefined) return undefined;
  const length = names.item === undefined ? 5 : 7;
  const byCode = names.code === undefined ? undefined : rows.find(({ code }) => code === names.code);
  const named = rows.filter(({ code, row }) => code.length === length && isSame(row.label, own));
  if (byCode && isSame(byCode.row.label, own)) return { row: byCode, names: 'same' };
  const fitting = named.filter(({ code }) => findOther(rows, code, names) === undefined);
  const [first] = fitting;
  if (fitting.length === 1 && first) return { row: first, names: 'same' };
  const [only] = named;
  if (fitting.length > 1 || named.length !== 1 || !only) return undefined;
  const other = findOther(rows, only.code, names);
  return other ? { row: only, names: 'other-above', ...other } : undefined;
}

/** The first name above a code that is not the one printed. */
function findOther(
  rows: readonly CodeRow[],
  code: string,
  names: PrintedItem,
): { readonly printed: string; readonly expected: string } | undefined {
  const above: readonly (readonly [string | undefined, string])[] = [
    [names.class, code.slice(0, 3)],
    [names.item === undefined ? undefined : names.section, code.slice(0, 5)],
  ];
  for (const [printed, wanted] of above) {
    const row = rows.find((candidate) => candidate.code === wanted);
    if (printed === undefined || !row || isSame(row.row.label, printed)) continue;
    return { printed, expected: row.row.label.trim() };
  }
  return undefined;
}

/** 科学技术 is how a class is often called in words: 科学技术支出. */
function isSame(label: string, printed: string): boolean {
  const [left, right] = [fold(label), fold(printed)];
  return left === right || left === `${right}支出` || `${left}支出` === right;
}

const fold = oncePerText((label) => normaliseLabel(label).replace(/\(([类款项])\)/g, ''));

/** The figure of an item in a column of 公开05 or a fund's table. */
export function figureOfItem(table: CodeTable, { row }: CodeRow, column: string): Figure {
  return figureAt(table.sheet, table.panel, row, column);
}

/** The tables whose items the words explain: 公开05, and those of the funds. */
export function findItemTable(tables: AccountTables, scope: string | undefined): CodeTable | undefined {
  if (scope === 'fund') return findCodeTable(tables, 'T08');
  if (scope === 'capital') return findCodeTable(tables, 'T09');
  return findCodeTable(tables, 'T05');
}
