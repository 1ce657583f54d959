import { findCell, parseAnchor, type AnyTable, type PerformanceForm } from '../model/index.ts';

const INDICATOR_COLUMNS = ['target', 'actual', 'points', 'score', 'deviation'];
const TOTAL_COLUMNS = ['points', 'score', 'grade'];

/** Whether an anchor (`t03.2060702.basic`) is the address of a cell of the table. */
export function hasCell(table: AnyTable, anchor: string): boolean {
  const address = parseAnchor(anchor);
  if (address?.table !== table.id) return false;
  if (table.kind === 'table') return findCell(table, address) !== undefined;
  return hasPerformanceCell(table, address.row, address.column);
}

function hasPerformanceCell({ funds, indicators }: PerformanceForm, row: string, column: string): boolean {
  if (row === 'overall' && TOTAL_COLUMNS.includes(column)) return true;
  if (funds.rows.some(({ id }) => id === row) && funds.columns.some(({ id }) => id === column)) return true;
  const rows = indicators.tree.flatMap(({ groups }) => groups.flatMap((group) => group.indicators));
  return rows.some(({ id }) => id === row) && INDICATOR_COLUMNS.includes(column);
}
