import { isAmount, type Region } from './aligned-regions.ts';
import type { Line } from './lines.ts';
import { readLine } from './words.ts';

/** A column by the strip of the page that its texts take. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Part of the rows that may reach across the white strip between two columns. */
const CROSSING_ROWS = 0.04;
/** Narrowest white strip between columns, in points. */
const MIN_STRIP = 1.5;

/** Finds the columns of a region: strips of the page that are parted by white on nearly all rows of figures. */
export function readColumns({ lines, pieces }: Region): Column[] {
  const rows = lines.map((line) => pieces.get(line) ?? []).filter((row) => row.length > 1);
  const body = rows.filter((row) => row.some((piece) => isAmount(readLine(piece).trim())));
  const columns = findStrips(body.flat(), Math.floor(body.length * CROSSING_ROWS));
  // A column without a figure is known by its heading only.
  for (const piece of rows.filter((row) => !body.includes(row)).flat())
    if (!columns.some((column) => piece.left < column.right && piece.right > column.left))
      columns.push({ left: piece.left, right: piece.right });
  return columns.sort((one, other) => one.left - other.left);
}

function findStrips(pieces: readonly Line[], allowed: number): Column[] {
  const edges = pieces
    .flatMap(({ left, right }) => [
      { at: left, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((one, other) => one.at - other.at || other.step - one.step);
  const strips: { left: number; right: number }[] = [];
  let depth = 0;
  for (const { at, step } of edges) {
    const last = strips.at(-1);
    if (depth <= allowed && depth + step > allowed) {
      if (last && at - last.right < MIN_STRIP) last.right = Infinity;
      else strips.push({ left: at, right: Infinity });
    }
    depth += step;
    const open = strips.at(-1);
    if (open?.right === Infinity && depth <= allowed) open.right = at;
  }
  return strips;
}
