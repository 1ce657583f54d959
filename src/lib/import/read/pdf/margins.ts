import { median } from './geometry.ts';
import type { PageLayout, PageLine } from './layout.ts';
import type { Margins } from './paragraphs.ts';

/** How far, in letters, lines of one margin may differ: punctuation at the end of a line is set tighter. */
const SLACK = 1.2;
/** Lines that must share a margin before a page is believed. */
const SUPPORT = 3;
const BELIEVED = 0.15;
/** Widest indentation of a first line, in letters. */
const MAX_INDENT = 3.5;

/** The margins of some lines: the outermost places at which several of them begin and end. */
export function findMargins(lines: readonly PageLine[], whole?: Margins): Margins {
  const size = median(lines.map((line) => line.size));
  const left = findEdge(
    lines.map((line) => line.left),
    SLACK * size,
  );
  const right = findEdge(
    lines.map((line) => -line.right),
    SLACK * size,
  );
  const own = { left: left.at, right: -right.at };
  if (!whole) return own;
  const wanted = Math.max(SUPPORT, lines.length * BELIEVED);
  // A page of indented lines only, or of short ones, has the margins of its neighbours.
  const isIndented = own.left - whole.left > size && own.left - whole.left < size * MAX_INDENT;
  return {
    left: left.support < wanted || isIndented ? Math.min(whole.left, own.left) : own.left,
    right: right.support < wanted ? Math.max(whole.right, own.right) : own.right,
  };
}

/** The lowest value that several others come close to; the lowest of all where none do. */
function findEdge(values: readonly number[], slack: number): { at: number; support: number } {
  const sorted = [...values].sort((one, other) => one - other);
  const wanted = Math.max(2, Math.min(SUPPORT, sorted.length * 0.08));
  for (const [index, at] of sorted.entries()) {
    const support = sorted.slice(index).findIndex((value) => value > at + slack);
    const count = support === -1 ? sorted.length - index : support;
    if (count >= wanted) return { at, support: count };
  }
  return { at: sorted[0] ?? 0, support: 1 };
}

/** The margins of all pages of one format, by `width×height`. */
export function findFormats(pages: readonly PageLayout[]): ReadonlyMap<string, Margins> {
  const formats = new Map<string, PageLine[]>();
  for (const page of pages)
    formats.set(formatOf(page), [...(formats.get(formatOf(page)) ?? []), ...page.lines]);
  return new Map([...formats].map(([format, lines]) => [format, findMargins(lines)]));
}

/** The format of a page. */
export function formatOf({ width, height }: PageLayout): string {
  return `${width.toFixed(0)}×${height.toFixed(0)}`;
}
