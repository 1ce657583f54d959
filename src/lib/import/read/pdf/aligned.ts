import type { Segment } from './content.ts';
import { contains, type Box } from './geometry.ts';
import { readColumns } from './aligned-columns.ts';
import { readRows, type AlignedRow } from './aligned-rows.ts';
import { findRegions, type Region } from './aligned-regions.ts';
import type { Line } from './lines.ts';
import type { PdfNote } from './notes.ts';
import type { PageCell, PageTable } from './table.ts';
import { joinSeparator, readLine } from './words.ts';

/** The tables that alignment shows, and the lines that are in none. */
export interface AlignedTables {
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
  readonly notes: readonly PdfNote[];
}

/** Finds tables without standing rulings: figures that stand in columns, with lying rulings or with none. */
export function findAlignedTables(
  page: number,
  lines: readonly Line[],
  lying: readonly Segment[],
  taken: readonly Box[],
): AlignedTables {
  const rulings = lying.filter(
    ({ at, from, to }) => !taken.some((box) => contains(box, (from + to) / 2, at, 2)),
  );
  const tables: PageTable[] = [];
  const notes: PdfNote[] = [];
  const used = new Set<Line>();
  for (const region of findRegions(lines, rulings, taken)) {
    const table = readTable(page, region);
    if (!table) continue;
    tables.push(table);
    for (const line of region.lines) used.add(line);
    const message = '这张表没有竖线，各栏是按文字对齐的位置分的；请对照原件核对各数所在的栏。';
    const text = readLine(region.lines[0] as Line).trim();
    notes.push({ kind: 'doubtful-cell', page, y: table.box.top, text, message, confidence: 0.7 });
  }
  return { tables, lines: lines.filter((line) => !used.has(line)), notes };
}

function readTable(page: number, region: Region): PageTable | undefined {
  const columns = readColumns(region);
  if (columns.length < 2) return undefined;
  const rows = readRows(region, columns);
  if (rows.length < 2) return undefined;
  const [left, right] = [
    Math.min(...region.lines.map((line) => line.left)),
    Math.max(...region.lines.map((line) => line.right)),
  ];
  const boundaries = [
    left,
    ...columns.slice(1).map((column, index) => (column.left + (columns[index]?.right ?? column.left)) / 2),
    right,
  ];
  const box = {
    left,
    right,
    top: Math.min(...region.lines.map((line) => line.top)),
    bottom: Math.max(...region.lines.map((line) => line.bottom)),
  };
  const cells = rows.flatMap((row, index) => toCells(row, index, right));
  return {
    kind: 'table',
    columns: boundaries,
    rows: rows.map((row) => ({ page, y: row.y })),
    cells,
    box,
    page,
    lastPage: page,
    ruled: false,
  };
}

/** The cells of a row; pieces of one column stand under one another and are one text. */
function toCells(row: AlignedRow, index: number, right: number): PageCell[] {
  const cells = new Map<number, { across: number; text: string; right: number }>();
  for (const { column, across, line } of row.pieces) {
    const words = readLine(line).trim();
    const cell = cells.get(column);
    if (!cell) cells.set(column, { across, text: words, right: line.right });
    else {
      cell.text += joinSeparator(cell.text, words) + words;
      cell.across = Math.max(cell.across, across);
      cell.right = line.right;
    }
  }
  const sorted = [...cells].sort(([one], [other]) => one - other);
  return sorted.map(([column, cell], place) => {
    // A heading over several columns ends where the next one begins.
    const next = sorted[place + 1]?.[0] ?? Infinity;
    const doubt = row.doubt ? { doubt: row.doubt } : {};
    const across = Math.min(cell.across, next - column);
    return {
      row: index,
      column,
      across,
      down: 1,
      text: cell.text,
      room: (right - cell.right) / 10,
      ...doubt,
    };
  });
}
