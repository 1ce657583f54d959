import type { Column } from './aligned-columns.ts';
import { join, mergeLabels, type AlignedPiece, type Draft } from './aligned-labels.ts';
import { isAmount, type Region } from './aligned-regions.ts';
import type { Line } from './lines.ts';
import type { CellDoubt } from './table.ts';
import { readLine } from './words.ts';

/** A row of a table without standing rulings. */
export interface AlignedRow {
  readonly y: number;
  readonly pieces: readonly AlignedPiece[];
  readonly doubt?: CellDoubt;
}

/** Gathers the lines of a region into rows: figures make a row, the lines of a wrapped label go to their figures. */
export function readRows(region: Region, columns: readonly Column[]): AlignedRow[] {
  const drafts = region.lines.map((line): Draft => {
    const pieces = (region.pieces.get(line) ?? []).map((piece) => placePiece(piece, columns, region));
    return {
      lines: [line],
      pieces,
      hasFigures: pieces.some((piece) => isAmount(readLine(piece.line).trim())),
    };
  });
  const bands = splitBands(drafts, region);
  const first = bands.findIndex((band) => band.some(({ hasFigures }) => hasFigures));
  return bands.flatMap((band, index) => toRows(band, index < first, bands.length > 2)).map(finish);
}

function finish({ lines, pieces, doubt }: Draft): AlignedRow {
  const sorted = [...pieces].sort((one, other) => one.line.baseline - other.line.baseline);
  return {
    y: Math.min(...lines.map(({ baseline, size }) => baseline - size)),
    pieces: sorted,
    ...(doubt ? { doubt } : {}),
  };
}

/** The column a piece stands in; a heading over several columns covers those that a ruling below it underlines. */
function placePiece(line: Line, columns: readonly Column[], region: Region): AlignedPiece {
  const middle = (line.left + line.right) / 2;
  const width = (region.lines[0]?.right ?? 0) - (region.lines[0]?.left ?? 0);
  const under = region.rulings.find(
    ({ at, from, to }) =>
      at > line.baseline &&
      at - line.baseline < line.size * 1.3 &&
      from <= middle &&
      to >= middle &&
      to - from < width * 0.85,
  );
  const [left, right] =
    under && !isAmount(readLine(line).trim()) ? [under.from, under.to] : [line.left, line.right];
  const overlaps = columns.map((column) => Math.min(right, column.right) - Math.max(left, column.left));
  const covered = columns.flatMap((column, index) =>
    (overlaps[index] ?? 0) > Math.min(column.right - column.left, right - left) * 0.5 ? [index] : [],
  );
  const nearest = overlaps.indexOf(Math.max(...overlaps));
  const [start = nearest] = covered;
  return { line, column: start, across: Math.max(1, (covered.at(-1) ?? start) - start + 1) };
}

/** Parts lines at the rulings that run across the table. */
function splitBands(drafts: readonly Draft[], { rulings, lines }: Region): Draft[][] {
  const [left, right] = [
    Math.min(...lines.map((line) => line.left)),
    Math.max(...lines.map((line) => line.right)),
  ];
  const wide = rulings.filter(
    ({ from, to }) => Math.min(to, right) - Math.max(from, left) > (right - left) * 0.85,
  );
  const bands: Draft[][] = [];
  let last = -1;
  for (const draft of drafts) {
    const band = wide.filter(({ at }) => at < (draft.lines[0]?.baseline ?? 0)).length;
    if (band === last) bands.at(-1)?.push(draft);
    else bands.push([draft]);
    last = band;
  }
  return bands;
}

function toRows(band: readonly Draft[], isHead: boolean, isRuled: boolean): Draft[] {
  const anchors = band.filter(({ hasFigures }) => hasFigures);
  if (isHead || anchors.length === 0) return isHead ? mergeHead(band) : mergeLabels(band);
  // Rulings on both sides of a single row of figures hold all of its lines together.
  if (isRuled && anchors.length === 1) return [mergeAll(band)];
  const start = band.findIndex(({ hasFigures }) => hasFigures);
  const headed = band.slice(0, start).filter((draft) => draft.pieces.length > 1);
  return [...mergeHead(headed), ...mergeLabels(band.slice(headed.length))];
}

/** Heading lines: one with a heading over several columns is a row of its own, wrapped headings are one row. */
function mergeHead(drafts: readonly Draft[]): Draft[] {
  const rows: Draft[] = [];
  let open = false;
  for (const draft of drafts) {
    const spans = draft.pieces.some(({ across }) => across > 1);
    const last = rows.at(-1);
    if (open && last && !spans) rows[rows.length - 1] = join(last, draft);
    else rows.push(draft);
    open = !spans;
  }
  return rows;
}

function mergeAll(drafts: readonly Draft[]): Draft {
  return drafts.slice(1).reduce(join, drafts[0] as Draft);
}
