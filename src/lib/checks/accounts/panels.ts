import type { Panel, Row } from '../../model/index.ts';
import { oncePer } from '../remember.ts';
import { amountLeaves, figureAt, missingFigure, type Figure } from './figure.ts';
import { ROW_NAMES, isLabel, isPartLabel, type RowRole } from './labels.ts';
import type { Sheet } from './subject.ts';

/** The income or expenditure half of 公开01 or 公开04; found by its header, else by its place. */
export interface Half {
  readonly sheet: Sheet;
  readonly panel: Panel;
}

/** The two halves of a summary form. Undefined where the table has fewer than two panels. */
export function findHalves(sheet: Sheet): { readonly income: Half; readonly expenditure: Half } | undefined {
  const { panels } = sheet.table;
  const [left, right] = panels;
  if (!left || !right) return undefined;
  const named = (word: string) =>
    panels.find(({ columns }) => columns.some(({ label }) => isLabel(label, [word])));
  return {
    income: { sheet, panel: named('收入') ?? left },
    expenditure: { sheet, panel: named('支出') ?? right },
  };
}

const rowsOf = oncePer<Panel, Map<RowRole, Row | undefined>>(() => new Map());

/** The row of a half that has this meaning. In 公开04 the funds stand twice: the first are this year's income. */
export function findRow({ panel }: Half, role: RowRole): Row | undefined {
  const rows = rowsOf(panel);
  if (!rows.has(role)) {
    rows.set(
      role,
      panel.rows.find((row) => isLabel(row.label, ROW_NAMES[role])),
    );
  }
  return rows.get(role);
}

/** The parts of 年初财政拨款结转和结余 in 公开04: the fund's row below it. */
export function findOpeningRow({ panel }: Half, fund: 'general' | 'fund' | 'capital'): Row | undefined {
  const from = panel.rows.findIndex((row) => isLabel(row.label, ROW_NAMES.opening));
  return from < 0 ? undefined : panel.rows.slice(from + 1).find((row) => isLabel(row.label, ROW_NAMES[fund]));
}

/** The figure of a meaning in a half; `column` defaults to its only amounts. */
export function figureOf(half: Half, role: RowRole, column?: string): Figure {
  return figureIn(half, findRow(half, role), ROW_NAMES[role][0], column);
}

/** The figure of a row that may not exist; `name` says what was looked for. */
export function figureIn(half: Half, row: Row | undefined, name: string, column?: string): Figure {
  const leaf = column ?? amountLeaves(half.panel)[0]?.id;
  if (!row || leaf === undefined) return missingFigure(half.sheet, `“${name}”`);
  return figureAt(half.sheet, half.panel, row, leaf);
}

/** Item rows above a total: every row that is not a part (其中) of another. Empty where the total is missing. */
export function findItems({ panel }: Half, total: 'incomeTotal' | 'expenditureTotal'): readonly Row[] {
  const end = panel.rows.findIndex((row) => isLabel(row.label, ROW_NAMES[total]));
  return panel.rows
    .slice(0, Math.max(0, end))
    .filter((row) => row.role !== 'part' && row.role !== 'total' && !isPartLabel(row.label));
}
