import type { ReviewItem } from '../model/index.ts';

/** A stretch of text of one look. */
export interface Inline {
  readonly text: string;
  /** Printed bold in the source. */
  readonly strong?: boolean;
}

/** A line or paragraph as the reader found it; not yet joined, not yet classified. */
export interface TextBlock {
  readonly kind: 'text';
  /** First and last source line, from 1. */
  readonly line: number;
  readonly lastLine: number;
  readonly inlines: readonly Inline[];
  /** Whether something separates it from the block before: an empty line, a page. */
  readonly spaced: boolean;
  /** List mark that the reader took away from its start. */
  readonly mark?: string;
  /** Depth the source itself gives the paragraph as a heading (标题 1 is 1); absent where it gives none. */
  readonly level?: number;
}

/** One line of a table in the source. */
export interface RowLine {
  readonly line: number;
  /** Printed cells, trimmed; empty where nothing is printed. */
  readonly cells: readonly string[];
}

/** A run of table lines without anything between them. */
export interface RowsBlock {
  readonly kind: 'rows';
  readonly line: number;
  readonly lastLine: number;
  readonly rows: readonly RowLine[];
}

/** A cell of a ruled table, told once, at its upper left corner. */
export interface GridCell {
  /** Printed text, trimmed; paragraphs inside the cell are parted by a line feed, lines that merely wrap are not. */
  readonly text: string;
  /** First grid column it covers, from 0. */
  readonly column: number;
  /** Number of grid columns and of grid rows it covers, from 1. */
  readonly across: number;
  readonly down: number;
  /** Its own name in the source (`C7` of a sheet); absent where cells have none. */
  readonly name?: string;
  /** Why a person should look at it, and how sure the reader is, 0 to 1. */
  readonly doubt?: { readonly message: string; readonly confidence: number };
}

/** One line of a ruled table: the cells that begin on it, by column. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
}

/**
 * A ruled table with merged cells, as Word, Excel, PDF and HTML have it. No two cells cover one place; places that no
 * cell covers are blank. Captions and notes may still be among its rows, as spreadsheets print them.
 */
export interface GridBlock {
  readonly kind: 'grid';
  readonly line: number;
  readonly lastLine: number;
  /** Number of grid columns. */
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** What every reader hands on. A text gives rows without rules, every other source grids. */
export type Block = TextBlock | RowsBlock | GridBlock;

/** Where a line stands in its source, for people: page (页), sheet (工作表) with its row, or paragraph (段). */
export interface SourcePlace {
  readonly page?: number;
  readonly sheet?: string;
  /** Row of the sheet, from 1. */
  readonly row?: number;
  readonly paragraph?: number;
}

/** A source as its reader understood it. */
export interface ReadDocument {
  readonly blocks: readonly Block[];
  /** What the reader dropped or doubts. */
  readonly items: readonly ReviewItem[];
  /**
   * Where each line stands: `places[n - 1]` for line n. Readers of anything but text count lines themselves, in reading
   * order, one for a paragraph and one for a row of a table. Absent for a text, whose lines are those people see.
   */
  readonly places?: readonly SourcePlace[];
}

/** The words of a block without their look. */
export function toText(block: TextBlock): string {
  return block.inlines.map((inline) => inline.text).join('');
}

/** A text without any white space: what is compared, never what is published. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
