import type { PageLayout, PageLine } from './layout.ts';
import { findMargins } from './margins.ts';
import { joinLines, type Margins, type Paragraph } from './paragraphs.ts';
import type { PageTable } from './table.ts';

/** What stands on a page, in reading order. */
export type Piece = Paragraph | PageTable;

/** Columns of text must have at least this many lines each to be columns. */
const MIN_LINES = 4;
/** Part of its column that a line of running text fills on average. */
const FILLED = 0.6;

/** Puts tables and paragraphs of a page into reading order: from top to bottom, column after column. */
export function orderPage(page: PageLayout, whole: Margins | undefined): Piece[] {
  const pieces: Piece[] = [];
  const tables = [...page.tables].sort(
    (one, other) => one.box.top - other.box.top || one.box.left - other.box.left,
  );
  let rest = [...page.lines].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const margins = rest.length > 0 ? findMargins(rest, whole) : { left: 0, right: page.width };
  for (const table of tables) {
    const above = rest.filter((line) => line.baseline <= table.box.top + line.size * 0.5);
    const taken = new Set(above);
    rest = rest.filter((line) => !taken.has(line));
    pieces.push(...readColumns(above, margins), table);
  }
  pieces.push(...readColumns(rest, margins));
  return pieces;
}

function readColumns(lines: readonly PageLine[], margins: Margins): Paragraph[] {
  const gutter = findGutter(lines, margins);
  if (gutter === undefined) return joinLines(lines, margins);
  const paragraphs: Paragraph[] = [];
  let stretch: PageLine[] = [];
  const close = () => {
    for (const column of [
      stretch.flatMap((line) => cut(line, -Infinity, gutter)),
      stretch.flatMap((line) => cut(line, gutter, Infinity)),
    ])
      if (column.length > 0) paragraphs.push(...joinLines(column, findMargins(column)));
    stretch = [];
  };
  for (const line of lines) {
    if (!crosses(line, gutter)) {
      stretch.push(line);
      continue;
    }
    close();
    paragraphs.push(...joinLines([line], margins));
  }
  close();
  return paragraphs;
}

/** The middle of the white strip between two columns of running text; undefined where there is one column. */
function findGutter(lines: readonly PageLine[], { left, right }: Margins): number | undefined {
  if (lines.length < MIN_LINES) return undefined;
  const step = (right - left) / 100;
  for (let percent = 35; percent <= 65; percent += 1) {
    const at = left + step * percent;
    const free = lines.filter((line) => !crosses(line, at));
    const sides = [
      free.flatMap((line) => cut(line, -Infinity, at)),
      free.flatMap((line) => cut(line, at, Infinity)),
    ] as const;
    if (free.length < lines.length * 0.7 || sides.some((side) => side.length < MIN_LINES)) continue;
    const both = free.filter((line) => line.left < at && line.right > at).length;
    if (both >= MIN_LINES && sides.every(isRunning)) return at;
  }
  return undefined;
}

function isRunning(side: readonly PageLine[]): boolean {
  const { left, right } = findMargins(side);
  const filled = side.reduce((sum, line) => sum + (line.right - line.left), 0) / side.length;
  return right > left && filled >= (right - left) * FILLED && right - left > (side[0]?.size ?? 0) * 8;
}

/** Whether letters stand at a height of the page, or closer to it than columns do. */
function crosses(line: PageLine, at: number): boolean {
  const slack = line.size * 0.6;
  return line.glyphs.some(
    ({ text, x, width }) => text.trim() !== '' && x < at + slack && x + width > at - slack,
  );
}

function cut(line: PageLine, from: number, to: number): PageLine[] {
  const glyphs = line.glyphs.filter(({ x }) => x >= from && x < to);
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  if (printed.length === 0) return [];
  const left = Math.min(...printed.map(({ x }) => x));
  const right = Math.max(...printed.map(({ x, width }) => x + width));
  return [{ ...line, glyphs, left, right }];
}
