import type { GridCell, GridRow } from '../../blocks.ts';

/** A cell of a table and the part of it that it covers, in the columns that the table really has. */
export interface Place {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly line: number;
  readonly name?: string;
  readonly doubt?: { readonly message: string; readonly confidence: number };
}

/** A ruled table as rows and columns. Columns in which no cell with anything in it begins are no columns. */
export interface Matrix {
  readonly width: number;
  readonly height: number;
  /** Source line of each row. */
  readonly lines: readonly number[];
  /** Cells with something in them that begin on each row, left to right. */
  readonly begins: readonly (readonly Place[])[];
  /** What covers each place; undefined where it is blank. */
  readonly covers: readonly (readonly (Place | undefined)[])[];
}

/** Whether a cell says anything: it has words, or its reader doubts that it is blank. */
function isMarked(cell: GridCell): boolean {
  return cell.text.trim() !== '' || cell.doubt !== undefined;
}

/** Lays out rows of a grid; cells that reach below the last row or under another cell are cut there. */
export function toMatrix(rows: readonly GridRow[]): Matrix {
  const starts = new Set<number>();
  for (const { cells } of rows) for (const cell of cells) if (isMarked(cell)) starts.add(cell.column);
  const columns = [...starts].sort((left, right) => left - right);
  const at = new Map(columns.map((column, index) => [column, index]));
  const covers: (Place | undefined)[][] = rows.map(() => columns.map(() => undefined));
  const begins = rows.map(({ cells, line }, row) => {
    const places: Place[] = [];
    for (const cell of [...cells].filter(isMarked).sort((left, right) => left.column - right.column)) {
      const place = layCell(cell, { row, line, column: at.get(cell.column) ?? 0 }, columns, covers);
      places.push(place);
    }
    return places;
  });
  return {
    width: columns.length,
    height: rows.length,
    lines: rows.map(({ line }) => line),
    begins,
    covers,
  };
}

function layCell(
  cell: GridCell,
  { row, line, column }: { readonly row: number; readonly line: number; readonly column: number },
  columns: readonly number[],
  covers: (Place | undefined)[][],
): Place {
  const end = cell.column + Math.max(1, cell.across);
  const isFree = (at: number, x: number) => covers[at]?.[x] === undefined;
  let across = 1;
  while (
    column + across < columns.length &&
    (columns[column + across] as number) < end &&
    isFree(row, column + across)
  )
    across += 1;
  let down = 1;
  const spans = (at: number) =>
    at < covers.length && Array.from({ length: across }, (_, x) => column + x).every((x) => isFree(at, x));
  while (down < cell.down && spans(row + down)) down += 1;
  const place: Place = {
    text: cell.text.trim(),
    row,
    column,
    across,
    down,
    line,
    ...(cell.name === undefined ? {} : { name: cell.name }),
    // A doubt of its own for each place, by which it is told from others.
    ...(cell.doubt === undefined ? {} : { doubt: { ...cell.doubt } }),
  };
  for (let y = row; y < row + down; y += 1)
    for (let x = column; x < column + across; x += 1) (covers[y] as (Place | undefined)[])[x] = place;
  return place;
}

/** The rows of a matrix from `first` up to `last`, as a matrix of the same columns. */
export function listPlaces(matrix: Matrix, first = 0, last = matrix.height): Place[] {
  return matrix.begins.slice(first, last).flat();
}
