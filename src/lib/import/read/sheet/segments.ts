import type { PlacedCell, PlacedSheet } from './place.ts';

/** A row of a sheet in which at least one cell begins. */
export interface SheetLine {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly PlacedCell[];
  /** Whether blank rows stand before it. */
  readonly spaced: boolean;
}

/** A part of a sheet that is handed on as one block. */
export type Segment = readonly SheetLine[];

/** Notes belong to the table above them even after a blank row. */
const NOTE = /^[（(]?\s*(?:[备附]?注|说\s*明|单位负责人|填表人|制表人)/u;

/** Groups shown cells into the rows they begin in. */
export function groupLines({ cells, isGap }: PlacedSheet): readonly SheetLine[] {
  const lines: { row: number; cells: PlacedCell[]; spaced: boolean }[] = [];
  let bottom = -1;
  for (const cell of cells) {
    const line = lines.at(-1);
    if (line?.row === cell.row) line.cells.push(cell);
    else {
      const spaced = isGap(bottom, cell.row);
      lines.push({ row: cell.row, cells: [cell], spaced });
    }
    bottom = Math.max(bottom, cell.bottom);
  }
  return lines;
}

/** Whether a sheet holds words only: no row has a second cell. */
export function isText(lines: readonly SheetLine[]): boolean {
  return lines.every(({ cells }) => cells.length === 1);
}

/**
 * Splits a sheet where one table ends and the next begins with a title: after blank rows, at a row with one cell that is
 * no note, when a table stands before it and another follows. Everything else stays together: titles, captions and
 * notes are told apart later.
 */
export function splitSegments(lines: readonly SheetLine[]): readonly Segment[] {
  const lastWide = lines.findLastIndex(({ cells }) => cells.length > 1);
  const segments: SheetLine[][] = [];
  let wide = 0;
  for (const [index, line] of lines.entries()) {
    const [first] = line.cells;
    const isTitle = line.cells.length === 1 && !NOTE.test(first?.text ?? '');
    if (segments.length === 0 || (line.spaced && isTitle && wide >= 2 && index < lastWide)) {
      segments.push([]);
      wide = 0;
    }
    segments.at(-1)?.push(line);
    if (line.cells.length > 1) wide += 1;
  }
  return segments;
}
