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

/** What every reader (text now; docx, xlsx, pdf later) hands on. */
export type Block = TextBlock | RowsBlock;

/** A source as its reader understood it. */
export interface ReadDocument {
  readonly blocks: readonly Block[];
  /** What the reader dropped or doubts. */
  readonly items: readonly ReviewItem[];
}

/** The words of a block without their look. */
export function toText(block: TextBlock): string {
  return block.inlines.map((inline) => inline.text).join('');
}

/** A text without any white space: what is compared, never what is published. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
