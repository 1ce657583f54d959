import type { AnyTable } from '../../../src/lib/model/index.ts';
import { layoutPerformance, layoutTable, type GridCell } from '../../../src/lib/site/tables/index.ts';

/** A cell as a template draws it. */
export interface PlainCell {
  readonly text: string;
  /** Address of the cell on its page: `t03.2060702.basic`. */
  readonly id?: string;
  /** Draws a `th`; else a `td`. */
  readonly head?: true;
  readonly columns?: number;
  readonly rows?: number;
}

/** A table already laid out in rows, the same rows our own pages have: templates of other tools only repeat over it. */
export interface PlainTable {
  readonly id: string;
  readonly title: string;
  /** Lines above the table. */
  readonly caption: readonly string[];
  readonly head: readonly (readonly PlainCell[])[];
  readonly body: readonly (readonly PlainCell[])[];
  /** Lines below the table. */
  readonly notes: readonly string[];
}

/** Lays out a table for other tools. */
export function layoutPlain(table: AnyTable): PlainTable {
  const grids = table.kind === 'table' ? [layoutTable(table)] : layoutPerformance(table);
  const rows = (part: 'head' | 'body') =>
    grids.flatMap((grid) => grid[part].map(({ cells }) => cells.map(toPlain)));
  const statement = table.kind === 'table' ? table.statement : undefined;
  return {
    id: table.id,
    title: table.title,
    caption: table.caption.map(({ text }) => text),
    head: rows('head'),
    body: rows('body'),
    notes: [...table.notes, ...(statement === undefined ? [] : [statement])],
  };
}

function toPlain({ kind, text, id, columnSpan, rowSpan }: GridCell): PlainCell {
  return {
    text,
    ...(id === undefined ? {} : { id }),
    ...(kind === 'head' ? { head: true } : {}),
    ...(columnSpan === undefined ? {} : { columns: columnSpan }),
    ...(rowSpan === undefined ? {} : { rows: rowSpan }),
  };
}

/** All cells of tables, heads included. */
export function listCells(tables: readonly PlainTable[]): PlainCell[] {
  return tables.flatMap(({ head, body }) => [...head, ...body].flat());
}
