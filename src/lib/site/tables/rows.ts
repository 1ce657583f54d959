import type { Row, Table } from '../../model/index.ts';

/** The rows of one panel, foot rows apart. */
export interface SplitPanel {
  readonly rows: readonly Row[];
  /** Aligned to the last lines of the table. */
  readonly feet: readonly (Row | undefined)[];
}

/** The rows of a table as lines. */
export interface SplitTable {
  readonly panels: readonly SplitPanel[];
  /** Number of lines above the foot. */
  readonly lines: number;
  /** Number of foot lines. */
  readonly feet: number;
}

/**
 * Parts the foot rows of each panel from the others. Foot rows are those that run across panels; beside them the
 * closing totals of the other panels stand on the same lines (人员经费合计 beside 公用经费合计 in 公开06).
 */
export function splitRows(table: Table): SplitTable {
  const feet = Math.max(...table.panels.map(({ rows }) => rows.filter((row) => row.across).length));
  const covered = new Set<number>();
  for (const [index, { rows }] of table.panels.entries()) {
    const across = Math.max(1, ...rows.map((row) => row.across ?? 1));
    for (let next = index + 1; next < index + across; next += 1) covered.add(next);
  }
  const panels = table.panels.map(({ rows }, index): SplitPanel => {
    // A panel of the same length has a row beside each foot row, whatever it is called (上年结转 beside 结转下年).
    const isBeside = table.panels.some((other) => other.rows.length === rows.length && hasFeet(other.rows));
    const own = covered.has(index) ? 0 : isBeside ? feet : countFeet(rows, feet);
    const padding = Array.from<undefined>({ length: feet - own });
    return { rows: rows.slice(0, rows.length - own), feet: [...padding, ...rows.slice(rows.length - own)] };
  });
  return { panels, lines: Math.max(...panels.map(({ rows }) => rows.length)), feet };
}

function hasFeet(rows: readonly Row[]): boolean {
  return rows.some((row) => row.across);
}

function countFeet(rows: readonly Row[], limit: number): number {
  let count = 0;
  for (const row of rows.toReversed()) {
    if (count === limit || !(row.across ?? row.role === 'total')) break;
    count += 1;
  }
  return count;
}
