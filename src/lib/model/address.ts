import type { AnyTable } from './report.ts';
import { findLeaves, type Column, type Row, type Table } from './table.ts';

/** The permanent name of a cell: table, row and column id. */
export interface CellAddress {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The address as the `id` of the cell on the page: `t03.2060702.basic`. */
export function renderAnchor(address: CellAddress): string {
  return `${address.table}.${address.row}.${address.column}`;
}

/** Reads an anchor, with or without `#`; undefined when it is not one. */
export function parseAnchor(anchor: string): CellAddress | undefined {
  const match = /^#?([a-z0-9-]+)\.([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(anchor);
  if (!match) return undefined;
  const [, table = '', row = '', column = ''] = match;
  return { table, row, column };
}

/** The address as people cite it: `T03/2060702/基本支出`, `T07/决算数·公务接待费`. A part that does not exist is named by its id. */
export function renderCitation(table: Table, address: CellAddress): string {
  const panel = table.panels.find((candidate) => candidate.rows.some((row) => row.id === address.row));
  const row = panel?.rows.find((candidate) => candidate.id === address.row);
  const path = panel ? findColumnPath(panel.columns, address.column) : undefined;
  const names = path?.map((column) => column.label.replace(/\s+/g, '')).filter((label) => label !== '');
  const column = names?.length ? names.slice(-2).join('·') : address.column;
  return [address.table.toUpperCase(), row ? nameRow(row) : address.row, column].filter(Boolean).join('/');
}

/** Code of a row, else its name, else its 行次; nothing for the only row of 公开07, which needs no name. */
function nameRow(row: Row): string {
  const label = row.label.replace(/\s+/g, '');
  return row.code ?? (label || (row.line === undefined ? '' : `行次${row.line}`));
}

/** A cell found by its address, with what stands around it. */
export interface FoundCell {
  readonly row: Row;
  readonly column: Column;
  /** The print, empty when blank. */
  readonly print: string;
}

/** Finds a cell of a table; undefined when the row or the column does not exist. */
export function findCell(table: AnyTable, address: CellAddress): FoundCell | undefined {
  if (table.kind !== 'table' || table.id !== address.table) return undefined;
  for (const panel of table.panels) {
    const row = panel.rows.find((candidate) => candidate.id === address.row);
    const column = findLeaves(panel.columns).find((leaf) => leaf.id === address.column);
    if (row && column) return { row, column, print: row.cells[column.id] ?? '' };
  }
  return undefined;
}

function findColumnPath(columns: readonly Column[], id: string): Column[] | undefined {
  for (const column of columns) {
    if (!column.children) {
      if (column.id === id) return [column];
      continue;
    }
    const below = findColumnPath(column.children, id);
    if (below) return [column, ...below];
  }
  return undefined;
}
