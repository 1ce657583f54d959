export { type Grid, type GridCell, type GridRow } from './grid.ts';
export { layoutTable } from './layout.ts';
export { layoutPerformance } from './performance.ts';
