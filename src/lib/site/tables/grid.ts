/** One cell of a drawn table. Everything a component needs to draw it, nothing it must work out. */
export interface GridCell {
  /** `head` is a header cell (th), `data` a data cell (td). */
  readonly kind: 'head' | 'data';
  readonly text: string;
  readonly id?: string | undefined;
  /** `t` words with an address; any other cell with an id is an amount, which needs no class · `c` code · `x` line number · `l1`–`l3` depth of a row name · `p` 其中 · `s` side header · `m` merged level · `k`, `kk` name column. */
  readonly className?: string | undefined;
  readonly scope?: 'col' | 'colgroup' | 'row' | undefined;
  /** Ids of the header cells that hold for this cell, where position alone would mislead. */
  readonly headers?: string | undefined;
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
}

/** A table line as drawn. */
export interface GridRow {
  readonly className?: string | undefined;
  readonly cells: readonly GridCell[];
}

/** A table as rows of cells with spans. */
export interface Grid {
  /** Number of columns. */
  readonly width: number;
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
}

/** A span for a cell: undefined where it is one, so that no needless attribute is drawn. */
export function span(count: number): number | undefined {
  return count > 1 ? count : undefined;
}
