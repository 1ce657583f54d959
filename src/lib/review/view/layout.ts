import type { AnyTable } from '../../model/index.ts';
import type { Grid } from './grid.ts';
import { layoutPerformance } from './performance.ts';
import { layoutTable } from './statutory.ts';

/** Lays out any table as the grids it is drawn in. */
export function layoutGrids(table: AnyTable): readonly Grid[] {
  return table.kind === 'table' ? [layoutTable(table)] : layoutPerformance(table);
}

/** What is printed at an address of a table; undefined where there is no such place. */
export function findPrint(table: AnyTable, anchor: string): string | undefined {
  const cells = layoutGrids(table).flatMap(({ body }) => body.flat());
  return cells.find(({ id }) => id === anchor)?.text;
}
