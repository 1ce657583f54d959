import type { GridCell } from '../../blocks.ts';
import type { XmlElement } from '../package/index.ts';
import { toWords } from './body.ts';
import { readCell } from './cell.ts';
import type { Context } from './context.ts';
import { startsOnNextPage } from './paragraph.ts';
import type { Remark } from './remarks.ts';
import { listRows, type SourceCell } from './rows.ts';

/** A row of a table with its cells in their places, and what to say of it. */
export interface ReadRow {
  readonly cells: readonly GridCell[];
  readonly remarks: readonly Remark[];
  readonly page: number;
}

/** A table as a grid, its lines not yet counted. */
export interface ReadTable {
  readonly width: number;
  readonly rows: readonly ReadRow[];
  /** What to say of the table that belongs to no row: rows that are left out. */
  readonly remarks: readonly Remark[];
}

interface GrowingCell extends GridCell {
  down: number;
}

/** Reads a table as a grid: cells merged across (gridSpan) and down (vMerge) are told once. */
export function readTable(table: XmlElement, context: Context): ReadTable {
  const left: Remark[] = [];
  let width = 0;
  let above = new Map<number, GrowingCell>();
  const rows = listRows(table, (remark) => left.push(remark)).flatMap(
    ({ element, before, cells }): ReadRow[] => {
      const page = context.pages.page + (startsOnNextPage(element) === true ? 1 : 0);
      const row: GrowingCell[] = [];
      const remarks: Remark[] = [];
      const open = new Map<number, GrowingCell>();
      let column = before;
      for (const cell of cells) {
        const opener = findOpener(cell, column, above);
        if (opener) {
          const covered = toWords(cell.element);
          if (covered !== '') remarks.push({ name: 'covered', text: covered });
          opener.down += 1;
          open.set(column, opener);
        } else {
          const read = toGridCell(cell, column, context, remarks);
          row.push(read);
          if (cell.vertical !== 'none') open.set(column, read);
        }
        column += cell.across;
      }
      above = open;
      width = Math.max(width, column);
      return cells.length === 0 ? [] : [{ cells: row, remarks, page }];
    },
  );
  return { width, rows, remarks: left };
}

/** The cell that this one only carries on; undefined where it stands for itself. */
function findOpener(
  cell: SourceCell,
  column: number,
  above: ReadonlyMap<number, GrowingCell>,
): GrowingCell | undefined {
  if (cell.vertical !== 'goes-on') return undefined;
  const opener = above.get(column);
  // What lies under a cell but is wider or narrower is a cell of its own.
  return opener?.across === cell.across ? opener : undefined;
}

function toGridCell(cell: SourceCell, column: number, context: Context, remarks: Remark[]): GrowingCell {
  const read = readCell(cell.element, context);
  for (const remark of read.remarks) remarks.push(remark);
  if (cell.deleted && read.text !== '') remarks.push({ name: 'deleted', text: read.text });
  const { doubt } = read;
  return {
    text: cell.deleted ? '' : read.text,
    column,
    across: cell.across,
    down: 1,
    ...(doubt && !cell.deleted ? { doubt } : {}),
  };
}
