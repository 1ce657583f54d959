import type { Direction, Glyph } from './content.ts';
import { multiply, transform, type Matrix } from './geometry.ts';
import type { Graphics, TextPosition } from './graphics.ts';

/** A glyph of pdfjs. */
export interface PdfGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** Widest turn, in radians, at which a line still counts as level: scans and stamps are skewed by more. */
const LEVEL = 0.035;

/**
 * Places the characters of one text run and moves the position on. Numbers between glyphs are adjustments in
 * thousandths of the type size.
 */
export function showText(
  items: readonly unknown[],
  graphics: Graphics,
  position: TextPosition,
  place: { readonly order: number; readonly run: number },
): Glyph[] {
  const { font, fontSize, scale } = graphics;
  if (!font || fontSize === 0) return [];
  const glyphs: Glyph[] = [];
  const vertical = font.vertical === true;
  const unit = fontSize * (font.fontMatrix?.[0] ?? 0.001);
  const sign = fontSize < 0 ? -1 : 1;
  const frame = multiply(graphics.matrix, position.matrix);
  const axis = vertical ? downwards(frame) : frame;
  const direction = findDirection(axis);
  const size = Math.abs(fontSize) * Math.hypot(frame[2], frame[3]);
  const strong = isStrong(graphics);
  // Along the line as people see it, whatever mirrors and scales are in force.
  const stretch = Math.hypot(axis[0], axis[1]) * (vertical ? 1 : Math.abs(scale));
  let offset = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      offset += ((vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    if (item === null || typeof item !== 'object') continue;
    const glyph = item as PdfGlyph;
    const spacing = (glyph.isSpace ? graphics.wordSpacing : 0) + graphics.characterSpacing;
    const metric = vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined;
    const advance = vertical ? -(metric?.[0] ?? -1000) * unit : (glyph.width ?? 0) * unit;
    // Letters of vertical writing stand upright in the middle of their column, not on a baseline.
    const [x, y] = vertical
      ? shift(transform(frame, position.x, position.y - offset), direction === 90 ? size * -0.38 : 0)
      : transform(frame, position.x + offset * scale, position.y + graphics.rise);
    const text = glyph.unicode ?? '';
    if (text !== '' && Number.isFinite(x) && Number.isFinite(y))
      glyphs.push({ text, x, y, width: Math.abs(advance) * stretch, size, direction, strong, ...place });
    offset += advance + spacing * (vertical ? -1 : sign);
  }
  if (vertical) position.y -= offset;
  else position.x += offset * scale;
  return glyphs;
}

function shift([x, y]: readonly [number, number], by: number): readonly [number, number] {
  return [x + by, y];
}

/** Vertical writing runs down the page: its axis is the negative second one. */
function downwards(frame: Matrix): Matrix {
  return [-frame[2], -frame[3], frame[0], frame[1], frame[4], frame[5]];
}

function findDirection([a, b]: Matrix): Direction {
  const angle = Math.atan2(b, a);
  const quarter = Math.round(angle / (Math.PI / 2));
  if (Math.abs(angle - quarter * (Math.PI / 2)) > LEVEL) return 'skew';
  return (((quarter + 4) % 4) * 90) as Direction;
}

/** Bold by the font's name, or by an outline drawn round every letter in its own colour. */
function isStrong({ font, mode, fill, stroke, lineWidth }: Graphics): boolean {
  if (font?.bold === true || font?.black === true) return true;
  if (/bold|black|heavy|semibold|粗/iu.test(font?.name ?? '')) return true;
  return mode === 2 && fill === stroke && lineWidth > 0;
}
