import type { AnyTable } from '../model/index.ts';
import { layoutPerformance, layoutTable, type Grid } from './tables/index.ts';

/** Above this number of columns a table that states no orientation is printed on a landscape page. */
const PORTRAIT_COLUMNS = 6;

/** A table ready to be drawn. */
export interface TableView {
  readonly kind: 'table' | 'performance';
  /** Id of its figure: its permanent address. */
  readonly id: string;
  readonly title: string;
  /** True when the source prints no title: the page says so. */
  readonly titleDerived: boolean;
  /** Depth of the heading in its caption. */
  readonly depth: number;
  /** Lines above the table in their printed order, with the role that places them. */
  readonly caption: readonly { readonly role: string; readonly text: string }[];
  /** One below the other; only the self-evaluation form has two, so that the head of its indicators is repeated. */
  readonly grids: readonly Grid[];
  /** Printed on a landscape page. */
  readonly wide: boolean;
  readonly notes: readonly string[];
  readonly statement?: string | undefined;
}

/** Lays out a table for its place on the page; `depth` is that of its entry in the contents list. */
export function buildTableView(table: AnyTable, depth: number): TableView {
  const grids = table.kind === 'table' ? [layoutTable(table)] : layoutPerformance(table);
  const width = Math.max(...grids.map((grid) => grid.width));
  return {
    kind: table.kind,
    id: table.id,
    title: table.title,
    titleDerived: table.kind === 'table' && table.titleDerived === true,
    depth,
    caption: table.caption,
    grids,
    wide: table.orientation === undefined ? width > PORTRAIT_COLUMNS : table.orientation === 'landscape',
    notes: table.notes,
    statement: table.kind === 'table' ? table.statement : undefined,
  };
}
