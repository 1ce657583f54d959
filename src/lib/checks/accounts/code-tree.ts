import type { FormId, Panel, Row } from '../../model/index.ts';
import { absentFigure, amountLeaves, figureAt, missingFigure, type Figure } from './figure.ts';
import { normaliseLabel } from './labels.ts';
import { oncePer } from '../remember.ts';
import type { AccountTables, Sheet } from './subject.ts';

/** Forms whose rows are functional classification codes. */
export const CODE_FORMS = ['T02', 'T03', 'T05', 'T08', 'T09'] as const satisfies readonly FormId[];

/** A table of codes: its only panel, its 合计 row, and its rows that carry a code. */
export interface CodeTable {
  readonly sheet: Sheet;
  readonly panel: Panel;
  readonly total: Row | undefined;
  readonly rows: readonly CodeRow[];
}

/** A row with its code, spaces removed. */
export interface CodeRow {
  readonly code: string;
  readonly row: Row;
}

/** Sees a form as a table of codes; undefined where the document has no such form. */
export function findCodeTable(subject: AccountTables, form: FormId): CodeTable | undefined {
  const sheet = subject.forms.get(form);
  return sheet && seeCodes(sheet).table;
}

const seeCodes = oncePer((sheet: Sheet): { readonly table: CodeTable | undefined } => {
  const [panel] = sheet.table.panels;
  return { table: panel && seePanel(sheet, panel) };
});

/** Sees one panel of a sheet as a table of codes. */
export function seePanel(sheet: Sheet, panel: Panel): CodeTable {
  const total = panel.rows.find(
    (row) => row.role === 'total' || /^(?:合计|总计)$/.test(normaliseLabel(row.label)),
  );
  return { sheet, panel, total, rows: listCodes(panel) };
}

/** The rows of a panel that carry a code. */
export const listCodes = oncePer((panel: Panel): readonly CodeRow[] =>
  panel.rows.flatMap((row) => {
    const code = row.code?.replace(/\s/g, '') ?? '';
    return code === '' ? [] : [{ code, row }];
  }),
);

/** The rows right below each code; those without any listed ancestor under undefined. */
export function groupByParent(rows: readonly CodeRow[]): ReadonlyMap<string | undefined, readonly CodeRow[]> {
  const ancestorsOf = listAncestors(rows.map(({ code }) => code));
  return Map.groupBy(rows, ({ code }) => ancestorsOf(code).at(-1));
}

/** The codes that others of the list stand below: 206 where it holds 20607. */
export function listParents(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.flatMap(listAncestors(codes)));
}

/** The listed codes that a code begins with, shortest first. Only lengths that occur are tried. */
function listAncestors(codes: readonly string[]): (code: string) => readonly string[] {
  const listed = new Set(codes);
  const lengths = [...new Set(codes.map(({ length }) => length))].sort((left, right) => left - right);
  return (code) =>
    lengths
      .filter((length) => length < code.length)
      .map((length) => code.slice(0, length))
      .filter((start) => listed.has(start));
}

/** How many rows of one code are each held to be a parent of all rows below it. */
const TWINS = 20;

/** The rows without those whose code was printed again and again: such a list is no tree, and its sums without end. */
export function leaveCrowds<Item extends { readonly code: string }>(rows: readonly Item[]): readonly Item[] {
  const times = new Map<string, number>();
  return rows.filter(({ code }) => {
    const count = (times.get(code) ?? 0) + 1;
    times.set(code, count);
    return count <= TWINS;
  });
}

/** The figure of a code; absent (nothing received or spent) where the table does not list it. */
export function figureOfCode(table: CodeTable, code: string, column: string, name = code): Figure {
  const found = byCode(table.rows).get(code);
  if (!found) return absentFigure(table.sheet, name);
  return figureAt(table.sheet, table.panel, found.row, column);
}

/** The rows by code; of two the first counts. */
const byCode = oncePer(
  (rows: readonly CodeRow[]): ReadonlyMap<string, CodeRow> =>
    new Map(rows.toReversed().map((row) => [row.code, row])),
);

/** The figure of the 合计 row. An empty table without such a row says nothing, which is not a gap. */
export function figureOfTotal(table: CodeTable, column: string): Figure {
  if (table.total) return figureAt(table.sheet, table.panel, table.total, column);
  return table.rows.length === 0 ? absentFigure(table.sheet, '合计') : missingFigure(table.sheet, '“合计”行');
}

/** Ids of the amount columns of a table. */
export function listColumns({ panel }: CodeTable): readonly string[] {
  return amountLeaves(panel).map(({ id }) => id);
}
