import type { FormId, Panel, Row } from '../../model/index.ts';
import { absentFigure, amountLeaves, figureAt, missingFigure, type Figure } from './figure.ts';
import { normaliseLabel } from './labels.ts';
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
  const panel = sheet?.table.panels[0];
  if (!sheet || !panel) return undefined;
  return {
    sheet,
    panel,
    total: panel.rows.find(
      (row) => row.role === 'total' || /^(?:合计|总计)$/.test(normaliseLabel(row.label)),
    ),
    rows: listCodes(panel),
  };
}

/** The rows of a panel that carry a code. */
export function listCodes(panel: Panel): readonly CodeRow[] {
  return panel.rows.flatMap((row) => {
    const code = row.code?.replace(/\s/g, '') ?? '';
    return code === '' ? [] : [{ code, row }];
  });
}

/** The rows right below a code; those without any listed ancestor for the total (undefined). */
export function findChildren(rows: readonly CodeRow[], code: string | undefined): readonly CodeRow[] {
  const below = code === undefined ? rows : rows.filter((row) => isBelow(row.code, code));
  return below.filter((row) => !below.some((other) => isBelow(row.code, other.code)));
}

function isBelow(code: string, ancestor: string): boolean {
  return code.length > ancestor.length && code.startsWith(ancestor);
}

/** The figure of a code; absent (nothing received or spent) where the table does not list it. */
export function figureOfCode(table: CodeTable, code: string, column: string, name = code): Figure {
  const found = table.rows.find((row) => row.code === code);
  if (!found) return absentFigure(table.sheet, name);
  return figureAt(table.sheet, table.panel, found.row, column);
}

/** The figure of the 合计 row. An empty table without such a row says nothing, which is not a gap. */
export function figureOfTotal(table: CodeTable, column: string): Figure {
  if (table.total) return figureAt(table.sheet, table.panel, table.total, column);
  return table.rows.length === 0 ? absentFigure(table.sheet, '合计') : missingFigure(table.sheet, '“合计”行');
}

/** Ids of the amount columns of a table. */
export function listColumns({ panel }: CodeTable): readonly string[] {
  return amountLeaves(panel).map(({ id }) => id);
}
