import { HTML_LIMITS, refuseHtml } from './limits.ts';
import type { TableGroups } from './layout.ts';
import type { HtmlElement } from './tree.ts';

/** A cell with its place on the grid. */
export interface PlacedCell {
  readonly element: HtmlElement;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  /** It claims columns that a cell from above covers; it was cut short. */
  readonly overlaps: boolean;
}

/** Counts the places that all tables of a page take up. */
export interface GridBudget {
  slots: number;
}

/**
 * Places the cells of a table as HTML says: each in the first free column of its row; spans of rows end with their
 * group, `rowspan=0` reaches its end. Throws `DisclosureError` for a table beyond every real one.
 */
export function placeCells(file: string, groups: TableGroups, budget: GridBudget): readonly PlacedCell[][] {
  return groups.flatMap((rows) => {
    // For each column, the first row of the group that is free again.
    const free: number[] = [];
    return rows.map(({ cells }, index) => {
      let column = 0;
      return cells.map((element) => {
        while ((free[column] ?? 0) > index) column += 1;
        const wanted = readSpan(element, 'colspan', 1, HTML_LIMITS.across);
        let across = 1;
        while (across < wanted && (free[column + across] ?? 0) <= index) across += 1;
        const span = readSpan(element, 'rowspan', 0, HTML_LIMITS.down);
        const down = Math.min(span === 0 ? rows.length : span, rows.length - index);
        verify(file, budget, column + across, across);
        // Columns between two cells that reach far down are filled so that the list has no holes.
        for (let at = free.length; at < column; at += 1) free[at] = 0;
        for (let at = column; at < column + across; at += 1) free[at] = index + down;
        const placed = { element, column, across, down, overlaps: across < wanted };
        column += across;
        return placed;
      });
    });
  });
}

function readSpan(element: HtmlElement, name: string, least: number, most: number): number {
  const [digits] = /^\s*\+?\d+/.exec(element.attributes.get(name) ?? '') ?? [];
  if (digits === undefined) return 1;
  const value = Number(digits);
  return value < least ? 1 : Math.min(value, most);
}

function verify(file: string, budget: GridBudget, width: number, across: number): void {
  budget.slots += across;
  const { slots, columns } = HTML_LIMITS;
  if (budget.slots > slots || width > columns)
    throw refuseHtml(
      file,
      '表太宽，不像公开表。',
      `${width} 列`,
      `不超过 ${columns} 列，合并不超过 ${slots} 格`,
    );
}
