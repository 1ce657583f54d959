import type { GridCell, GridRow, RowLine } from '../blocks.ts';
import type { CaptionLine } from './caption.ts';

/** A table in the flow of a document: everything printed as part of it, not yet understood. */
export interface LocatedTable {
  readonly kind: 'located';
  /** Title printed directly above; undefined where none is. */
  readonly title?: string;
  readonly caption: readonly CaptionLine[];
  /** Table lines; a new part starts after an empty line, for example on a new page. */
  readonly parts: readonly (readonly RowLine[])[];
  /** Rows of a ruled table with their merged cells, grid by grid; absent for tables of plain texts. */
  readonly grid?: readonly (readonly GridRow[])[];
  /** Cells of captions and notes in a grid that their reader doubts. */
  readonly doubted?: readonly { readonly line: number; readonly cell: GridCell }[];
  /** Titles printed again over further blocks of a ruled table. */
  readonly again?: readonly string[];
  readonly notes: readonly string[];
  readonly statement?: string;
  readonly line: number;
  readonly lastLine: number;
  /** Whether the document ends with the lines of this table. */
  readonly atEnd: boolean;
}
