import { renderAddress } from './address.ts';
import { indexHidden } from './hidden.ts';
import { createMergeFinder } from './merges.ts';
import type { CellRange, RawCell, RawSheet } from './model.ts';
import type { PrintedCell } from './number/index.ts';
import { printCell } from './print-cell.ts';
import { tidyCell } from './tidy.ts';

/** A printed cell with the range it covers; what is hidden of the range is still counted. */
export interface PlacedCell extends PrintedCell, CellRange {
  /** First row and column of the range that are shown. */
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/** The cells of a sheet that are shown, in reading order, and those that are not. */
export interface PlacedSheet {
  readonly cells: readonly PlacedCell[];
  /** In hidden rows or columns. */
  readonly hidden: readonly PlacedCell[];
  /** Under the merged range of another cell. */
  readonly covered: readonly PlacedCell[];
  /** A second time in the file, which keeps the first. */
  readonly repeated: readonly PlacedCell[];
  /** Filled, but shown as blank by number format or by the setting for zeros. */
  readonly invisible: readonly RawCell[];
  readonly overlapping: readonly CellRange[];
  /** Whether rows stand shown and blank between two rows of the sheet. */
  readonly isGap: (after: number, before: number) => boolean;
}

/** Prints the cells of a sheet and puts them in their places. */
export function placeCells(sheet: RawSheet, date1904: boolean): PlacedSheet {
  const rows = indexHidden(sheet.hiddenRows);
  const columns = indexHidden(sheet.hiddenColumns);
  const merges = createMergeFinder(sheet.merges);
  const cells: PlacedCell[] = [];
  const hidden: PlacedCell[] = [];
  const covered: PlacedCell[] = [];
  const repeated: PlacedCell[] = [];
  const invisible: RawCell[] = [];
  const sorted = [...sheet.cells].sort((one, other) => one.row - other.row || one.column - other.column);
  let before: RawCell | undefined;
  for (const cell of sorted) {
    const printed = tidyCell(printCell(cell, { date1904, hidesZeros: sheet.hidesZeros }));
    const range = merges.find(cell.row, cell.column) ?? toRange(cell);
    const row = rows.skip(range.top);
    const column = columns.skip(range.left);
    const placed = { ...printed, ...range, row, column, name: renderAddress(cell.row, cell.column) };
    const again = before?.row === cell.row && before.column === cell.column;
    before = cell;
    if (printed.text === '' && !printed.doubt) invisible.push(cell);
    else if (again) repeated.push(placed);
    else if (range.top !== cell.row || range.left !== cell.column) covered.push(placed);
    else if (row > range.bottom || column > range.right) hidden.push(placed);
    else cells.push(placed);
  }
  // The anchor of a merged range may be hidden while the rest is shown.
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const isGap = (after: number, next: number): boolean => rows.skip(after + 1) < next;
  return { cells, hidden, covered, repeated, invisible, overlapping: merges.overlapping, isGap };
}

function toRange({ row, column }: RawCell): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}
