import { centreGlyph, isBlank, type Glyph } from './content.ts';
import { contains, type Box } from './geometry.ts';
import { readCellText } from './cell-text.ts';
import { boundCell, compress, type RuledCell, type RuledGrid } from './grid.ts';
import { gatherLines } from './lines.ts';
import { isFigure, splitAtRulings, type GlyphString } from './strings.ts';
import type { CellDoubt, PageCell } from './table.ts';
import { readLine } from './words.ts';

/** The letters that stand in a table: whole strings, and those that are not level. */
export interface TableLetters {
  readonly strings: readonly GlyphString[];
  readonly others: readonly Glyph[];
  readonly blanks: readonly Glyph[];
}

/** A grid with the text of its cells. */
export interface FilledGrid {
  readonly grid: RuledGrid;
  readonly cells: readonly PageCell[];
}

/** Puts letters into the cells of a grid and reads them. */
export function fillGrid(ruled: RuledGrid, letters: TableLetters): FilledGrid {
  const coarse = sortLetters(ruled, letters);
  const finer = splitStackedRows(ruled, coarse.glyphs);
  const grid = finer ?? ruled;
  const sorted = finer ? sortLetters(finer, letters) : coarse;
  const cells = grid.cells.map((cell, index) => {
    const { text, room, doubt } = readCellText(sorted.glyphs[index] ?? [], boundCell(grid, cell));
    const reason = sorted.doubts.get(index) ?? doubt;
    return { ...cell, text, room, ...(reason ? { doubt: reason } : {}) };
  });
  return { grid, cells };
}

/** The letters of each cell, by its index. */
function sortLetters(
  grid: RuledGrid,
  { strings, others, blanks }: TableLetters,
): { glyphs: Glyph[][]; doubts: ReadonlyMap<number, CellDoubt> } {
  const glyphs: Glyph[][] = grid.cells.map(() => []);
  const doubts = new Map<number, CellDoubt>();
  const owners = mapOwners(grid);
  const findCell = (glyph: Glyph) => owners(...centreGlyph(glyph));
  const findRuling = (left: Glyph, right: Glyph) => {
    const [one, other] = [grid.cells[findCell(left)], grid.cells[findCell(right)]];
    if (!one || !other || one.column + one.across > other.column) return undefined;
    return grid.columns[other.column];
  };
  for (const string of strings) {
    for (const piece of splitAtRulings(string, findCell, findRuling)) {
      const cell = piece.crosses
        ? chooseCell(piece.glyphs, findCell, grid)
        : findCell(piece.glyphs[0] as Glyph);
      glyphs[cell]?.push(...piece.glyphs);
      if (piece.crosses && isBeyond(piece.glyphs, boundCell(grid, grid.cells[cell] as RuledCell)))
        doubts.set(cell, {
          message: '文字越过了格线，已整个放在它所在的一格；请对照原件。',
          confidence: 0.6,
        });
    }
  }
  for (const glyph of [...others, ...blanks]) glyphs[findCell(glyph)]?.push(glyph);
  return { glyphs, doubts };
}

/** A figure belongs where most of it stands; a word where it begins, or, centred, where its middle is. */
function chooseCell(glyphs: GlyphString, findCell: (glyph: Glyph) => number, grid: RuledGrid): number {
  const [first, middle] = [glyphs[0], glyphs[Math.floor(glyphs.length / 2)]];
  if (!first || !middle) return 0;
  const start = findCell(first);
  const box = boundCell(grid, grid.cells[start] as RuledCell);
  const beginsThere = first.x - box.left < first.size && !isFigure(first.text);
  return beginsThere ? start : findCell(middle);
}

function isBeyond(glyphs: GlyphString, box: Box): boolean {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (!first || !last) return false;
  const slack = 0.25 * first.size;
  return first.x < box.left - slack || last.x + last.width > box.right + slack;
}

/** Tells the cell at a point; points beyond the outer rulings belong to the nearest cell. */
function mapOwners({ columns, rows, cells }: RuledGrid): (x: number, y: number) => number {
  const width = columns.length - 1;
  const owners = new Map<number, number>();
  for (const [index, cell] of cells.entries())
    for (let row = cell.row; row < cell.row + cell.down; row += 1)
      for (let column = cell.column; column < cell.column + cell.across; column += 1)
        owners.set(row * width + column, index);
  return (x, y) => owners.get(findBand(rows, y) * width + findBand(columns, x)) ?? 0;
}

function findBand(boundaries: readonly number[], at: number): number {
  const next = boundaries.findIndex((boundary) => boundary > at);
  return next === -1 ? boundaries.length - 2 : Math.max(0, next - 1);
}

/** A row in which figures stand one under another has no rulings between its lines: it becomes as many rows. */
function splitStackedRows(grid: RuledGrid, glyphs: readonly (readonly Glyph[])[]): RuledGrid | undefined {
  const cuts = grid.rows.slice(1).map((_, row): number[] => {
    const inside = grid.cells
      .map((cell, index) => ({
        cell,
        lines: gatherLines((glyphs[index] ?? []).filter(({ direction }) => direction === 0)),
      }))
      .filter(({ cell, lines }) => cell.row === row && cell.down === 1 && lines.length > 1);
    const stacks = inside.filter(({ cell, lines }) => {
      const { left, right } = boundCell(grid, cell);
      // A figure that wraps fills its cell; figures that stand one under another leave room.
      return lines.every(
        (line) =>
          /^-?[\d,]+(?:\.\d+)?%?$/u.test(readLine(line).trim()) &&
          line.right - line.left < (right - left) * 0.85,
      );
    });
    const longest = stacks.sort((one, other) => other.lines.length - one.lines.length)[0];
    if (!longest || inside.length < 2) return [];
    return longest.lines
      .slice(1)
      .map((line, index) => (line.top + (longest.lines[index]?.bottom ?? line.top)) / 2);
  });
  return cuts.some((cut) => cut.length > 0) ? cutRows(grid, cuts) : undefined;
}

function cutRows(grid: RuledGrid, cuts: readonly (readonly number[])[]): RuledGrid {
  const rows = grid.rows.flatMap((at, index) => [at, ...(cuts[index] ?? [])]);
  const indexes = grid.rows.map((at) => rows.indexOf(at));
  const cells = grid.cells.flatMap((cell): RuledCell[] => {
    const [start = 0, end = 0] = [indexes[cell.row], indexes[cell.row + cell.down]];
    if (cell.down > 1) return [{ ...cell, row: start, down: end - start }];
    return Array.from({ length: end - start }, (_, index) => ({ ...cell, row: start + index, down: 1 }));
  });
  return compress({ columns: grid.columns, rows, cells });
}

/** The letters of a page that stand inside a box, and the others. */
export function takeLetters(
  box: Box,
  { strings, others, blanks }: TableLetters,
): { inside: TableLetters; outside: TableLetters } {
  const isInside = (glyph: Glyph) => contains(box, ...centreGlyph(glyph), 1.5);
  const within = strings.filter((string) => string.filter(isInside).length * 2 > string.length);
  const taken = new Set(within);
  return {
    inside: { strings: within, others: others.filter(isInside), blanks: blanks.filter(isInside) },
    outside: {
      strings: strings.filter((string) => !taken.has(string)),
      others: others.filter((glyph) => !isInside(glyph)),
      blanks: blanks.filter((glyph) => !isInside(glyph)),
    },
  };
}

/** Whether any letter of a table is printed. */
export function hasLetters({ strings, others }: TableLetters): boolean {
  return strings.length > 0 || others.some(({ text }) => !isBlank(text));
}
