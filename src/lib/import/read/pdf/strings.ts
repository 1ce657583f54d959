import { isBlank, type Glyph } from './content.ts';

/** A gap wider than this part of the type size parts two strings. */
const STRING_GAP = 0.3;
/** How far inside a letter, in parts of its width, a ruling must run to cross it. */
const CROSSING = 0.15;

/** Letters that stand right beside one another on a line, without a blank. */
export type GlyphString = readonly Glyph[];

/** Gathers the level letters of one line, from left to right, into strings; blanks part them and are left out. */
export function splitStrings(glyphs: readonly Glyph[]): GlyphString[] {
  const strings: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      last = undefined;
      continue;
    }
    if (!last || glyph.x - (last.x + last.width) > STRING_GAP * glyph.size) strings.push([]);
    strings.at(-1)?.push(glyph);
    last = glyph;
  }
  return strings;
}

/** Whether a letter belongs to a figure. */
export function isFigure(text: string): boolean {
  return /^[\d.,%+\-−－，．％]+$/u.test(text);
}

/**
 * Parts a string into pieces that each belong to one cell. `findCell` tells the cell of a letter by its middle,
 * `findRuling` the ruling between two neighbouring letters. A figure is never cut, nor a word that a ruling runs
 * through; a code glued to its name is cut at the ruling.
 */
export function splitAtRulings(
  string: GlyphString,
  findCell: (glyph: Glyph) => number,
  findRuling: (left: Glyph, right: Glyph) => number | undefined,
): { readonly glyphs: GlyphString; readonly crosses: boolean }[] {
  const pieces: { glyphs: Glyph[]; crosses: boolean }[] = [];
  let last: Glyph | undefined;
  for (const glyph of string) {
    const piece = pieces.at(-1);
    if (!last || !piece) pieces.push({ glyphs: [glyph], crosses: false });
    else if (findCell(last) === findCell(glyph)) piece.glyphs.push(glyph);
    else if (isGlued(last, glyph, findRuling(last, glyph))) {
      piece.glyphs.push(glyph);
      piece.crosses = true;
    } else pieces.push({ glyphs: [glyph], crosses: false });
    last = glyph;
  }
  return pieces;
}

function isGlued(left: Glyph, right: Glyph, ruling: number | undefined): boolean {
  if (ruling === undefined) return false;
  const figures = [left, right].map(({ text }) => isFigure(text));
  if (figures[0] !== figures[1]) return false;
  // Two figures in neighbouring cells have room between them.
  if (figures[0]) return right.x - (left.x + left.width) < 0.15 * right.size;
  return left.run === right.run || [left, right].some((glyph) => crosses(glyph, ruling));
}

function crosses({ x, width }: Glyph, ruling: number): boolean {
  return ruling > x + width * CROSSING && ruling < x + width * (1 - CROSSING);
}
