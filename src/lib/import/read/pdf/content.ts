import type { Box } from './geometry.ts';

/** Which way a line of text runs as the page is viewed, in degrees clockwise; `skew` for any other angle. */
export type Direction = 0 | 90 | 180 | 270 | 'skew';

/** A character as it stands on a page; y is its baseline and grows downwards. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Advance along the line. */
  readonly width: number;
  /** Height of its type. */
  readonly size: number;
  readonly direction: Direction;
  readonly strong: boolean;
  /** Order in which the page is drawn, shared with fills. */
  readonly order: number;
  /** Number of the text run it belongs to. */
  readonly run: number;
  /** Whether only a part of the page shows it: a frame that hides it lies over it. */
  readonly clipped?: boolean;
}

/** Why a character of the file cannot be seen. */
export type HiddenReason = 'invisible' | 'colour' | 'outside' | 'covered' | 'layer' | 'skew';

/** A character that nobody sees. */
export interface HiddenGlyph {
  readonly glyph: Glyph;
  readonly reason: HiddenReason;
}

/** A straight ruling: `at` is its y when it lies, its x when it stands; `from` < `to` along it. */
export interface Segment {
  readonly lying: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** An area filled with one colour; `colour` undefined where it is a pattern or half transparent. */
export interface Fill {
  readonly box: Box;
  readonly colour: string | undefined;
  readonly order: number;
}

/** What stands on a page, before anything is read from it. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly hidden: readonly HiddenGlyph[];
  readonly segments: readonly Segment[];
  /** Places of pictures. */
  readonly images: readonly Box[];
  /** Number of text runs and of drawn rulings, for the limits. */
  readonly runs: number;
}

/** The box a character takes: most type reaches from 0.88 of its size above the baseline to 0.12 below. */
export function boundGlyph({ x, y, width, size, direction }: Glyph): Box {
  const [above, below] = [size * 0.88, size * 0.12];
  if (direction === 90) return { left: x - below, right: x + above, top: y, bottom: y + width };
  if (direction === 270) return { left: x - above, right: x + below, top: y - width, bottom: y };
  if (direction === 180) return { left: x - width, right: x, top: y - below, bottom: y + above };
  return { left: x, right: x + width, top: y - above, bottom: y + below };
}

/** The middle of a character. */
export function centreGlyph(glyph: Glyph): readonly [number, number] {
  const box = boundGlyph(glyph);
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

/** Whether a character is only white space. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
