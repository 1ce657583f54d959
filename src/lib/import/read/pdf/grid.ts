import type { Segment } from './content.ts';
import type { Box } from './geometry.ts';
import { PDF_LIMITS } from './limits.ts';
import { TOUCH, type RulingGroup } from './rulings.ts';

/** A cell of a ruled grid, before its text is read. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** The grid that rulings draw: where its columns and rows part, and its cells with merged ones told once. */
export interface RuledGrid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Boundaries closer than this, in points, are one: no row of print is so low. */
const SAME_BOUNDARY = 3;
/** Part of a cell's side that a ruling must cover to part it from its neighbour. */
const COVER = 0.5;
/** How far lying rulings reach beyond the outermost standing one where a table is open at its side. */
const OPEN_SIDE = 8;

/** Builds the grid of rulings that meet; undefined where they are no table: a frame, a cross, a drawing. */
export function buildGrid(group: RulingGroup): RuledGrid | undefined {
  const columns = findBoundaries(group.standing, group.box.left, group.box.right);
  const rows = findBoundaries(group.lying, group.box.top, group.box.bottom);
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (width < 1 || height < 1 || width * height < 2 || width * height > PDF_LIMITS.positions)
    return undefined;
  const regions = mergePositions(group, columns, rows);
  const cells = regions.flatMap(toRectangles);
  if (cells.length < 2) return undefined;
  return compress({ columns, rows, cells });
}

function findBoundaries(segments: readonly Segment[], start: number, end: number): number[] {
  const sorted = segments.map(({ at }) => at).sort((one, other) => one - other);
  const clusters: number[][] = [];
  for (const at of sorted) {
    const cluster = clusters.at(-1);
    if (cluster?.[0] !== undefined && at - cluster[0] <= SAME_BOUNDARY) cluster.push(at);
    else clusters.push([at]);
  }
  const boundaries = clusters.map((cluster) => cluster.reduce((sum, at) => sum + at, 0) / cluster.length);
  if (boundaries[0] === undefined || boundaries[0] - start > OPEN_SIDE) boundaries.unshift(start);
  if (end - (boundaries.at(-1) ?? start) > OPEN_SIDE) boundaries.push(end);
  return boundaries;
}

type Position = readonly [row: number, column: number];

/** Positions with no ruling between them, gathered. */
function mergePositions(
  group: RulingGroup,
  columns: readonly number[],
  rows: readonly number[],
): Position[][] {
  const width = columns.length - 1;
  const posts = columns.map((at) =>
    group.standing.filter((segment) => Math.abs(segment.at - at) <= SAME_BOUNDARY),
  );
  const lines = rows.map((at) => group.lying.filter((segment) => Math.abs(segment.at - at) <= SAME_BOUNDARY));
  const parents = Array.from({ length: width * (rows.length - 1) }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let step = index; step !== root;) [step, parents[step]] = [parents[step] ?? root, root];
    return root;
  };
  for (const index of parents.keys()) {
    const [row, column] = [Math.floor(index / width), index % width];
    const [top = 0, bottom = 0] = [rows[row], rows[row + 1]];
    const [left = 0, right = 0] = [columns[column], columns[column + 1]];
    if (column > 0 && !isRuled(posts[column] ?? [], top, bottom)) parents[find(index)] = find(index - 1);
    if (row > 0 && !isRuled(lines[row] ?? [], left, right)) parents[find(index)] = find(index - width);
  }
  const regions = new Map<number, Position[]>();
  for (const index of parents.keys()) {
    const root = find(index);
    const region = regions.get(root) ?? [];
    regions.set(root, region);
    region.push([Math.floor(index / width), index % width]);
  }
  return [...regions.values()];
}

function isRuled(segments: readonly Segment[], from: number, to: number): boolean {
  const covered = segments.reduce(
    (sum, segment) => sum + Math.max(0, Math.min(segment.to, to) - Math.max(segment.from, from)),
    0,
  );
  return covered >= (to - from) * COVER || covered >= to - from - 2 * TOUCH - 1;
}

/** A merged cell is a rectangle; what a missing ruling left as another shape is cut into rectangles, row by row. */
function toRectangles(region: readonly Position[]): RuledCell[] {
  const rows = new Map<number, number[]>();
  for (const [row, column] of region) rows.set(row, [...(rows.get(row) ?? []), column]);
  const cells: { row: number; column: number; across: number; down: number }[] = [];
  for (const [row, columns] of [...rows].sort(([one], [other]) => one - other)) {
    for (const [column, across] of findRuns(columns)) {
      const above = cells.find(
        (cell) => cell.row + cell.down === row && cell.column === column && cell.across === across,
      );
      if (above) above.down += 1;
      else cells.push({ row, column, across, down: 1 });
    }
  }
  return cells;
}

function findRuns(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run[0] + run[1] === column) run[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/** Takes out boundaries at which no cell begins: rulings of another table, dashes. */
export function compress(grid: RuledGrid): RuledGrid {
  const columns = keepUsed(
    grid.columns,
    grid.cells.map(({ column }) => column),
  );
  const rows = keepUsed(
    grid.rows,
    grid.cells.map(({ row }) => row),
  );
  const cells = grid.cells.map(({ row, column, across, down }) => {
    const [left, top] = [columns.indexes[column] ?? 0, rows.indexes[row] ?? 0];
    return {
      column: left,
      row: top,
      across: (columns.indexes[column + across] ?? left + 1) - left,
      down: (rows.indexes[row + down] ?? top + 1) - top,
    };
  });
  return { columns: columns.kept, rows: rows.kept, cells };
}

function keepUsed(
  boundaries: readonly number[],
  starts: readonly number[],
): { kept: number[]; indexes: number[] } {
  const used = new Set([...starts, boundaries.length - 1]);
  const kept: number[] = [];
  const indexes = boundaries.map((at, index) => (used.has(index) ? kept.push(at) - 1 : kept.length));
  return { kept, indexes };
}

/** Box of a cell on the page. */
export function boundCell({ columns, rows }: RuledGrid, { row, column, across, down }: RuledCell): Box {
  return {
    left: columns[column] ?? 0,
    right: columns[column + across] ?? 0,
    top: rows[row] ?? 0,
    bottom: rows[row + down] ?? 0,
  };
}
