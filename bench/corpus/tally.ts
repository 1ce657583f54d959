import { findLeaves } from '../../src/lib/model/index.ts';
import type { Rendered } from './files.ts';
import type { DepartmentYear } from './years.ts';

/** What is counted of every document. */
export const MEASURES = ['words', 'rows', 'cells', 'items', 'json', 'source'] as const;
/** One of them: UTF-8 bytes of the words, rows, printed cells and 项 of all tables, bytes of their files, bytes of the original. */
export type Measure = (typeof MEASURES)[number];

/** How often each value was met, by measure; sums of tallies are tallies. */
export type Tally = Record<Measure, Map<number, number>>;

/** An empty tally. */
export function openTally(): Tally {
  return {
    words: new Map(),
    rows: new Map(),
    cells: new Map(),
    items: new Map(),
    json: new Map(),
    source: new Map(),
  };
}

/** Counts a document. */
export function count(tally: Tally, { tables }: DepartmentYear, { files, words }: Rendered): void {
  let [rows, cells, items] = [0, 0, 0];
  for (const table of tables.values()) {
    if (table.kind !== 'table') continue;
    for (const panel of table.panels) {
      const amounts = new Set(
        findLeaves(panel.columns)
          .filter(({ kind }) => kind === 'amount')
          .map(({ id }) => id),
      );
      rows += panel.rows.length;
      for (const row of panel.rows) {
        cells += Object.keys(row.cells).filter((id) => amounts.has(id)).length;
        if (table.id === 't05' && row.code?.length === 7) items += 1;
      }
    }
  }
  const bytesOf = (part: string) =>
    files
      .filter(({ path }) => path.includes(part))
      .reduce((sum, { bytes }) => sum + Buffer.byteLength(bytes), 0);
  const values: Record<Measure, number> = {
    words: Buffer.byteLength(words),
    rows,
    cells,
    items,
    json: bytesOf('/tables/'),
    source: bytesOf('/source/'),
  };
  for (const measure of MEASURES) add(tally[measure], values[measure], 1);
}

/** Adds a tally to another. */
export function merge(into: Tally, from: Tally): void {
  for (const measure of MEASURES)
    for (const [value, times] of from[measure]) add(into[measure], value, times);
}

/** The mean and some quantiles of a measure. */
export function summarise(values: ReadonlyMap<number, number>): {
  readonly mean: number;
  readonly quantiles: readonly number[];
} {
  const sorted = [...values].sort(([left], [right]) => left - right);
  const whole = sorted.reduce((sum, [, times]) => sum + times, 0);
  const mean = whole === 0 ? 0 : sorted.reduce((sum, [value, times]) => sum + value * times, 0) / whole;
  const quantiles = [0, 0.1, 0.5, 0.9, 1].map((share) => {
    let left = share * (whole - 1);
    return sorted.find(([, times]) => (left -= times) < 0)?.[0] ?? 0;
  });
  return { mean, quantiles };
}

function add(counts: Map<number, number>, value: number, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}
