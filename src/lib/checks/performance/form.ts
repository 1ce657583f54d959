import { parseCell, type Indicator } from '../../model/index.ts';
import type { Figure } from '../accounts/figure.ts';
import { missingFigure } from '../accounts/figure.ts';
import { normaliseLabel } from '../accounts/labels.ts';
import type { AccountTables, FigureSource, PerformanceSheet } from '../accounts/subject.ts';
import { UNITS } from '../../model/index.ts';

/** Columns of the funds block (资金情况), as the form's ids name them. */
export type FundColumn = 'opening-budget' | 'full-budget' | 'executed' | 'points' | 'rate' | 'score';
/** Rows of the funds block. */
export type FundRow = 'total' | 'appropriation' | 'carried-over' | 'other';

const COLUMN_LABELS: Readonly<Record<FundColumn, RegExp>> = {
  'opening-budget': /^年初预算数?$/,
  'full-budget': /^全年预算数?$/,
  executed: /^(?:全年)?执行数$/,
  points: /^分值/,
  rate: /^(?:预算)?执行率/,
  score: /^得分/,
};
const ROW_LABELS: Readonly<Record<FundRow, RegExp>> = {
  total: /^(?:合计|年度资金总额)$/,
  appropriation: /^(?:当年)?财政拨款$/,
  'carried-over': /^上年结转(?:结余)?资金$/,
  other: /^其他资金$/,
};

/** A figure of the funds block, found by id or by what is printed; missing where the form prints no such row or column. */
export function figureOfFunds(sheet: PerformanceSheet, row: FundRow, column: FundColumn): Figure {
  const { funds } = sheet.table;
  const foundRow =
    funds.rows.find(({ id }) => id === row) ??
    funds.rows.find(({ label }) => ROW_LABELS[row].test(normaliseLabel(label)));
  const foundColumn =
    funds.columns.find(({ id }) => id === column) ??
    funds.columns.find(({ label }) => COLUMN_LABELS[column].test(normaliseLabel(label)));
  const source = sourceOf(sheet);
  if (!foundRow || !foundColumn) return missingFigure(source, `资金情况的“${row}·${column}”`);
  return {
    sheet: source,
    place: `${sheet.table.id}.${foundRow.id}.${foundColumn.id}`,
    name: `${normaliseLabel(foundRow.label)}·${normaliseLabel(foundColumn.label)}`,
    cell: parseCell(foundRow.cells[foundColumn.id]),
  };
}

/** The form as a source of amounts; its unit is the one its caption names, if any. */
function sourceOf({ table, file }: PerformanceSheet): FigureSource {
  const caption = table.caption.find(({ role }) => role === 'unit')?.text ?? '';
  const unit = [...UNITS].reverse().find((name) => caption.includes(name));
  return { table: { id: table.id, title: table.title }, file, decimals: 2, ...(unit ? { unit } : {}) };
}

/** Every indicator with the first-level indicator it belongs to, in printed order. */
export function listIndicators({ table }: PerformanceSheet): readonly Indicator[] {
  return table.indicators.tree.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
}

/** A title without the white space that page breaks leave. */
export function showFormTitle({ table }: PerformanceSheet): string {
  return table.title.replace(/\s+/g, '');
}

/** Runs a check over each performance form of a document. */
export function overForms<Result>(
  { performance }: AccountTables,
  check: (sheet: PerformanceSheet) => readonly Result[],
): readonly Result[] {
  return performance.flatMap(check);
}
