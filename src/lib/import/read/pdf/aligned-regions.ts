import type { Segment } from './content.ts';
import { contains, type Box } from './geometry.ts';
import { splitLine, type Line } from './lines.ts';
import { readLine } from './words.ts';

/** Lines that may be a table, from top to bottom, with the lying rulings among them. */
export interface Region {
  readonly lines: readonly Line[];
  /** What stands apart on each line, from left to right. */
  readonly pieces: ReadonlyMap<Line, readonly Line[]>;
  readonly rulings: readonly Segment[];
}

/** A gap, in parts of the type size, that parts what stands on one line. */
const COLUMN_GAP = 0.9;
/** Lines of a table are no further apart than this many times their size, unless rulings hold them together. */
const ROW_GAP = 3.4;
/** Lines without a figure that may stand between two rows of figures. */
const MAX_LABELS = 3;
const MIN_ROWS = 3;
const AMOUNT = /^[-−—–]$|^[-−(（]?[\d,，]+(?:[.．]\d+)?[)）]?[%％]?$|^[-−]?\d+(?:\.\d+)?[%％]$/u;
/** Lines that stand above or below a table, or begin something else. */
const OUTSIDE =
  /^(?:[备]?注|说明|单位|金额单位|部门|编制|第.{1,3}部分)[\s\S]{0,6}[：:]|单位[：:]\s*(?:亿|万)?元|[。；]$/u;

/** Whether a text is a figure or the dash that stands for none. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text.replace(/\s+/gu, ''));
}

/** Finds stretches of lines whose figures stand in columns. */
export function findRegions(
  lines: readonly Line[],
  rulings: readonly Segment[],
  taken: readonly Box[],
): Region[] {
  const pieces = new Map(lines.map((line) => [line, splitPieces(line)] as const));
  const piecesOf = (line: Line) => pieces.get(line) ?? [];
  const isRow = (line: Line) =>
    piecesOf(line).length > 1 && piecesOf(line).some((piece) => isAmount(readLine(piece).trim()));
  const frames = findFrames(rulings);
  const regions: Region[] = [];
  let index = 0;
  while (index < lines.length) {
    const first = lines[index] as Line;
    const frame = frames.find(({ top, bottom }) => first.baseline > top && first.baseline < bottom);
    const stretch = frame
      ? lines.slice(index).filter((line) => line.baseline > frame.top && line.baseline < frame.bottom)
      : isRow(first)
        ? takeStretch(lines, index, isRow, taken)
        : [first];
    const rows = stretch.filter(isRow).length;
    const isTable = frame ? rows >= 2 && rows * 2 >= stretch.length * 0.6 : rows >= MIN_ROWS;
    if (isTable && !isContents(stretch, piecesOf)) {
      const head = frame ? [] : takeHead(lines, index, piecesOf);
      const all = [...head, ...stretch];
      const [top, bottom] = [all[0]?.top ?? 0, all.at(-1)?.bottom ?? 0];
      const own = rulings.filter(({ at }) => at > top - 20 && at < bottom + 20);
      regions.push({ lines: all, pieces, rulings: own });
    }
    index += Math.max(1, stretch.length);
  }
  return regions;
}

/** What stands apart on a line; a word spread over its place (合　计) is one piece. */
function splitPieces(line: Line): Line[] {
  const parts = splitLine(line, COLUMN_GAP);
  const merged: Line[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const isSpread = last && isShort(last) && isShort(part) && part.left - last.right < line.size * 4.5;
    if (isSpread)
      merged[merged.length - 1] = { ...last, glyphs: [...last.glyphs, ...part.glyphs], right: part.right };
    else merged.push(part);
  }
  return merged;
}

function isShort(line: Line): boolean {
  return /^(?:\p{Script=Han}\s*){1,2}$/u.test(readLine(line).trim());
}

/** Long lying rulings of one width: the first and the last of them frame a table. */
function findFrames(rulings: readonly Segment[]): { top: number; bottom: number }[] {
  const frames: { from: number; to: number; top: number; bottom: number; count: number }[] = [];
  for (const { at, from, to } of [...rulings].sort((one, other) => one.at - other.at)) {
    if (to - from < 150) continue;
    const frame = frames.find(
      (candidate) => Math.abs(candidate.from - from) < 6 && Math.abs(candidate.to - to) < 6,
    );
    if (frame) {
      frame.bottom = at;
      frame.count += 1;
    } else frames.push({ from, to, top: at, bottom: at, count: 1 });
  }
  return frames.filter(({ count }) => count > 1);
}

/** From a row of figures on: further rows, with labels between them. */
function takeStretch(
  lines: readonly Line[],
  start: number,
  isRow: (line: Line) => boolean,
  taken: readonly Box[],
): Line[] {
  let end = start + 1;
  let labels = 0;
  for (let index = start + 1; index < lines.length && labels <= MAX_LABELS; index += 1) {
    const [last, line] = [lines[index - 1], lines[index]] as [Line, Line];
    const gap = line.baseline - last.baseline;
    if (gap > Math.max(line.size, last.size) * ROW_GAP || isParted(last, line, taken)) break;
    if (isRow(line)) {
      end = index + 1;
      labels = 0;
    } else if (OUTSIDE.test(readLine(line).trim())) break;
    else labels += 1;
  }
  const rows = lines.slice(start, end);
  const [last, below] = [rows.at(-1), lines[end]];
  // The second line of the last label stands below the last figures.
  const wraps =
    last &&
    below &&
    below.baseline - last.baseline < last.size * 1.35 &&
    below.right - below.left < (last.right - last.left) * 0.5;
  return wraps && !OUTSIDE.test(readLine(below).trim()) ? [...rows, below] : rows;
}

function isParted(last: Line, line: Line, taken: readonly Box[]): boolean {
  return taken.some(
    (box) =>
      box.top > last.baseline - 2 && box.bottom < line.baseline + 2 && contains(box, box.left, box.top),
  );
}

/** Lines above the first row of figures that head its columns, or that begin its label. */
function takeHead(lines: readonly Line[], start: number, piecesOf: (line: Line) => readonly Line[]): Line[] {
  const head: Line[] = [];
  for (let index = start - 1; index >= 0; index -= 1) {
    const [line, below] = [lines[index], lines[index + 1]] as [Line, Line];
    if (below.baseline - line.baseline > line.size * 3 || OUTSIDE.test(readLine(line).trim())) break;
    const isLabel =
      below.baseline - line.baseline < line.size * 1.35 &&
      piecesOf(below).every((piece) => isAmount(readLine(piece).trim()));
    if (piecesOf(line).length < 2 && !isLabel) break;
    head.unshift(line);
  }
  return head;
}

/** A contents list has page numbers in its only column of figures. */
function isContents(lines: readonly Line[], piecesOf: (line: Line) => readonly Line[]): boolean {
  const numbers = lines.map((line) => piecesOf(line)).filter((pieces) => pieces.length > 1);
  if (numbers.some((pieces) => pieces.length > 2)) return false;
  const pages = numbers.map((pieces) => readLine(pieces[1] as Line).trim());
  if (!pages.every((page) => /^\d{1,3}$/.test(page))) return false;
  return pages.every((page, index) => index === 0 || Number(page) >= Number(pages[index - 1]));
}
