import type { GridBlock, GridCell, GridRow } from '../../blocks.ts';
import type { PlacedCell } from './place.ts';
import type { Segment } from './segments.ts';

/**
 * Makes a part of a sheet a grid. A row or a column of the grid is one in which a cell begins: blank ones, hidden ones
 * and those that only widen a merged cell are no part of the table, so its width is that of its contents even where a
 * title is merged out to column IV. `line` is the line of its first row.
 */
export function toGrid(segment: Segment, line: number): GridBlock {
  const columns = indexStarts(segment.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const rows = indexStarts(segment.map(({ row }) => row));
  return {
    kind: 'grid',
    line,
    lastLine: line + segment.length - 1,
    width: columns.length,
    rows: segment.map(({ cells }, index): GridRow => ({
      line: line + index,
      cells: cells.map((cell) => toCell(cell, columns, rows)),
    })),
  };
}

function toCell(cell: PlacedCell, columns: readonly number[], rows: readonly number[]): GridCell {
  const column = countUpTo(columns, cell.column) - 1;
  return {
    text: cell.text,
    column,
    across: countUpTo(columns, cell.right) - column,
    down: countUpTo(rows, cell.bottom) - countUpTo(rows, cell.row) + 1,
    name: cell.name,
    ...(cell.doubt ? { doubt: cell.doubt } : {}),
  };
}

function indexStarts(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((one, other) => one - other);
}

/** How many of the sorted places are not beyond `place`. */
function countUpTo(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
