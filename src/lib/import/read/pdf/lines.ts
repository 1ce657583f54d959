import { boundGlyph, isBlank, type Glyph } from './content.ts';
import { median } from './geometry.ts';

/** A line of level text; its glyphs stand from left to right, blanks among them. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** How far baselines of one line may lie apart, in parts of the type size. */
const SAME_BASELINE = 0.35;
/** Height, in points, within which the line of a blank is looked for. */
const REACH = 40;
/** Type smaller than this part of its neighbour may be raised or lowered. */
const SMALL = 0.78;

/** Gathers level glyphs into lines, from top to bottom; lines of blanks only are none. */
export function gatherLines(glyphs: readonly Glyph[]): Line[] {
  const printed = glyphs.filter(({ text }) => !isBlank(text)).sort(byHeight);
  const rows: Glyph[][] = [];
  for (const glyph of printed) {
    const row = findRow(rows, glyph);
    if (row) row.push(glyph);
    else rows.push([glyph]);
  }
  const merged = mergeRaised(rows);
  // Each blank goes to the line at its height; both run from top to bottom.
  let start = 0;
  for (const blank of glyphs.filter(({ text }) => isBlank(text)).sort(byHeight)) {
    while (start < merged.length && blank.y - (merged[start]?.[0]?.y ?? 0) > REACH) start += 1;
    for (
      let index = start;
      index < merged.length && (merged[index]?.[0]?.y ?? 0) - blank.y <= REACH;
      index += 1
    ) {
      if (!sharesBaseline(merged[index]?.[0], blank)) continue;
      merged[index]?.push(blank);
      break;
    }
  }
  return merged.map(toLine).sort((one, other) => one.baseline - other.baseline || one.left - other.left);
}

/** The line a letter stands on among those above it: letters come from top to bottom. */
function findRow(rows: readonly Glyph[][], glyph: Glyph): Glyph[] | undefined {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (sharesBaseline(row?.[0], glyph)) return row;
    if (glyph.y - (row?.[0]?.y ?? 0) > SAME_BASELINE * glyph.size) return undefined;
  }
  return undefined;
}

function byHeight(one: Glyph, other: Glyph): number {
  return one.y - other.y || one.x - other.x;
}

function sharesBaseline(one: Glyph | undefined, other: Glyph): boolean {
  return one !== undefined && Math.abs(one.y - other.y) <= SAME_BASELINE * Math.min(one.size, other.size);
}

/** Raised or lowered small type goes into the line it stands in. */
function mergeRaised(rows: readonly Glyph[][]): Glyph[][] {
  const kept: Glyph[][] = [];
  for (const [index, row] of rows.entries()) {
    const hosts = [rows[index - 1], rows[index + 1]];
    const host = hosts.find(
      (candidate) => candidate !== undefined && row.every((glyph) => isRaised(glyph, candidate)),
    );
    if (host) host.push(...row.map((glyph) => raise(glyph, host[0])));
    else kept.push(row);
  }
  return kept;
}

function isRaised(glyph: Glyph, host: readonly Glyph[]): boolean {
  return host.some((other) => {
    if (glyph.size >= other.size * SMALL) return false;
    const box = boundGlyph(other);
    const middle = glyph.y - glyph.size * 0.38;
    const gap = Math.max(glyph.x - box.right, box.left - (glyph.x + glyph.width));
    return (
      middle > box.top - other.size * 0.2 && middle < box.bottom + other.size * 0.1 && gap < other.size * 0.6
    );
  });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised digit stays raised: printed level behind a figure it would be another figure. */
function raise(glyph: Glyph, host: Glyph | undefined): Glyph {
  if (!host || host.y - glyph.y < host.size * 0.15 || !/^\d$/.test(glyph.text)) return glyph;
  return { ...glyph, text: RAISED[Number(glyph.text)] ?? glyph.text };
}

/** The line some glyphs make up. */
export function toLine(glyphs: readonly Glyph[]): Line {
  const sorted = [...glyphs].sort((one, other) => one.x - other.x || one.order - other.order);
  const printed = sorted.filter(({ text }) => !isBlank(text));
  const boxes = printed.map(boundGlyph);
  return {
    glyphs: sorted,
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    baseline: median(printed.map(({ y }) => y)),
    size: median(printed.map(({ size }) => size)),
  };
}

/** Parts a line where nothing is printed for at least `gap` times its size. */
export function splitLine(line: Line, gap: number): Line[] {
  const parts: Glyph[][] = [];
  let right = -Infinity;
  for (const glyph of line.glyphs) {
    if (isBlank(glyph.text)) {
      parts.at(-1)?.push(glyph);
      continue;
    }
    if (glyph.x - right > gap * line.size) parts.push([]);
    parts.at(-1)?.push(glyph);
    right = Math.max(right, glyph.x + glyph.width);
  }
  return parts.map(toLine);
}
