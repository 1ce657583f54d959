import type { Box } from './geometry.ts';

/** Why a person should look at a cell. */
export interface CellDoubt {
  readonly message: string;
  readonly confidence: number;
}

/** A cell of a table on a page. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly text: string;
  readonly doubt?: CellDoubt;
  /** Room right of its last line, in letters: a text that goes on on the next page leaves none. */
  readonly room: number;
}

/** Where a row of a table stands. */
export interface PageRow {
  readonly page: number;
  readonly y: number;
}

/** A table as one or several pages show it. */
export interface PageTable {
  readonly kind: 'table';
  /** Where the columns part, from the left side to the right. */
  readonly columns: readonly number[];
  readonly rows: readonly PageRow[];
  readonly cells: readonly PageCell[];
  readonly box: Box;
  readonly page: number;
  /** The page it ends on. */
  readonly lastPage: number;
  /** Whether rulings draw its columns. */
  readonly ruled: boolean;
}
