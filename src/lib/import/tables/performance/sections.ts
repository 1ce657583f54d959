import type { Place } from '../grid/matrix.ts';

/** Rows on which the parts of a self-evaluation form begin. */
export interface Sections {
  readonly funds: number;
  readonly goals: number;
  readonly indicators: number;
  readonly total: number;
}

/** The words of a line under each header; undefined when a cell begins under none, or two under one. */
export function findCells(
  places: readonly Place[],
  heads: readonly Place[],
): (string | undefined)[] | undefined {
  const cells = heads.map(() => undefined as string | undefined);
  for (const place of places) {
    const index = heads.findIndex(
      ({ column, across }) => place.column >= column && place.column < column + across,
    );
    if (index === -1 || cells[index] !== undefined) return undefined;
    cells[index] = place.text;
  }
  return cells;
}
