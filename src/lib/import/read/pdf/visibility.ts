import {
  boundGlyph,
  centreGlyph,
  isBlank,
  type Fill,
  type Glyph,
  type HiddenGlyph,
  type HiddenReason,
  type Segment,
} from './content.ts';
import { contains, encloses, type Box } from './geometry.ts';

/** A character with what decides whether anybody sees it. */
export interface DrawnGlyph {
  readonly glyph: Glyph;
  readonly hidden: HiddenReason | undefined;
  readonly colour: string | undefined;
  /** Whether the clip in force leaves it out. */
  readonly outside: boolean;
}

/** A ruling with its colour. */
export interface DrawnSegment {
  readonly segment: Segment;
  readonly colour: string | undefined;
  readonly order: number;
}

interface Drawn {
  readonly glyphs: readonly DrawnGlyph[];
  readonly segments: readonly DrawnSegment[];
  readonly fills: readonly Fill[];
  readonly images: readonly Box[];
}

/** Colours that differ by less than this in each part cannot be told apart. */
const SAME_COLOUR = 12;
/** Letters times fills beyond which colours are no longer compared: each letter asks every fill. */
const MAX_COMPARED = 50_000_000;

/** Parts what is seen on a page from what is not; rulings in the colour of their ground are none. */
export function sortVisible(
  drawn: Drawn,
  page: Box,
): { glyphs: readonly Glyph[]; hidden: readonly HiddenGlyph[]; segments: readonly Segment[] } {
  const fills = drawn.fills.length * drawn.glyphs.length > MAX_COMPARED ? [] : drawn.fills;
  const glyphs: Glyph[] = [];
  const hidden: HiddenGlyph[] = [];
  const outside = findOutside(drawn.glyphs, page);
  for (const [index, { glyph, hidden: reason, colour }] of drawn.glyphs.entries()) {
    const found = reason ?? outside[index] ?? judge(glyph, colour, fills, drawn.images);
    if (found === undefined || found === 'cut')
      glyphs.push(found === 'cut' ? { ...glyph, clipped: true } : glyph);
    else if (!isBlank(glyph.text)) hidden.push({ glyph, reason: found });
  }
  const segments = drawn.segments
    .filter(({ segment, colour, order }) => {
      const [x, y] = segment.lying
        ? [(segment.from + segment.to) / 2, segment.at]
        : [segment.at, (segment.from + segment.to) / 2];
      return colour === undefined || !looksAlike(colour, findGround(fills, x, y, order) ?? '');
    })
    .map(({ segment }) => segment);
  return { glyphs, hidden, segments };
}

function judge(
  glyph: Glyph,
  colour: string | undefined,
  fills: readonly Fill[],
  images: readonly Box[],
): HiddenReason | undefined {
  if (glyph.direction === 'skew') return 'skew';
  if (isBlank(glyph.text)) return undefined;
  const [x, y] = centreGlyph(glyph);
  const box = boundGlyph(glyph);
  const cover = fills.find(
    (fill) => fill.order > glyph.order && fill.colour !== undefined && encloses(fill.box, box),
  );
  if (cover) return 'covered';
  if (colour === undefined || images.some((image) => contains(image, x, y))) return undefined;
  const ground = findGround(fills, x, y, glyph.order);
  return ground !== undefined && looksAlike(colour, ground) ? 'colour' : undefined;
}

/** The colour below a point; undefined where it is a pattern. Paper is white. */
function findGround(fills: readonly Fill[], x: number, y: number, order: number): string | undefined {
  const fill = fills.findLast((candidate) => candidate.order < order && contains(candidate.box, x, y));
  return fill ? fill.colour : '#ffffff';
}

function looksAlike(one: string, other: string): boolean {
  return [1, 3, 5].every((index) => {
    const [left, right] = [one, other].map((colour) => Number.parseInt(colour.slice(index, index + 2), 16));
    return Math.abs((left ?? NaN) - (right ?? NaN)) <= SAME_COLOUR;
  });
}

/**
 * Which characters the clip or the edge of the page leaves out. A word that is only cut (`cut`) is kept whole: half a
 * figure is another figure.
 */
function findOutside(drawn: readonly DrawnGlyph[], page: Box): ('outside' | 'cut' | undefined)[] {
  const result: ('outside' | 'cut' | undefined)[] = [];
  let start = 0;
  const close = (end: number) => {
    const out = drawn
      .slice(start, end)
      .map(({ glyph, outside }) => outside || !contains(page, ...centreGlyph(glyph)));
    const isCut = drawn.slice(start, end).some(({ glyph }, index) => !out[index] && !isBlank(glyph.text));
    result.push(
      ...out.map((isOut, index) => {
        if (!isOut) return undefined;
        // A blank that is cut off takes nothing away.
        const isPrinted = !isBlank(drawn[start + index]?.glyph.text ?? '');
        return isCut && isPrinted ? ('cut' as const) : ('outside' as const);
      }),
    );
    start = end;
  };
  for (const [index, { glyph }] of drawn.entries()) {
    const last = drawn[index - 1]?.glyph;
    if (last && !follows(last, glyph)) close(index);
  }
  close(drawn.length);
  return result;
}

/** Whether a character stands right behind another on its line. */
function follows(last: Glyph, next: Glyph): boolean {
  if (last.direction !== next.direction) return false;
  const isUpright = next.direction === 90 || next.direction === 270;
  const along = isUpright ? Math.abs(next.y - last.y) : Math.abs(next.x - last.x);
  const across = isUpright ? Math.abs(next.x - last.x) : Math.abs(next.y - last.y);
  return across < next.size * 0.1 && along - last.width < next.size;
}
