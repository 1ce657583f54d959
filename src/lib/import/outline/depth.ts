import type { HeadingMark, HeadingStyle } from './headings.ts';

/** The deepest heading of MDX; what would be deeper stays a paragraph. */
const MAX_DEPTH = 6;

interface OpenHeading extends HeadingMark {
  readonly depth: number;
}

/** Styles whose order is fixed: 第一部分 holds 一、, which holds （一）. */
const FIXED: readonly HeadingStyle[] = ['part', 'chinese', 'chinese-bracket'];

/**
 * Gives headings their depth in reading order: 2 for the outermost, one more for each level inside.
 * 第一部分, 一、 and （一） keep their order; 1、 and （1） nest in the order the document uses them.
 */
export class DepthCounter {
  private open: OpenHeading[] = [];

  /** The depth of the next heading, 2 to 6; undefined when it would be deeper than MDX allows. */
  enter(mark: HeadingMark): number | undefined {
    this.open = this.open.slice(0, this.findParent(mark));
    const depth = (this.open.at(-1)?.depth ?? 1) + 1;
    // The title of a report inside the document stands above its 一、 without taking a level of its own.
    if (mark.style !== 'title') this.open.push({ ...mark, depth });
    return depth <= MAX_DEPTH ? depth : undefined;
  }

  /** Number of open headings that stay open above this one. */
  private findParent(mark: HeadingMark): number {
    const sibling = this.findSibling(mark);
    if (sibling !== -1) return sibling;
    const rank = FIXED.indexOf(mark.style === 'title' ? 'chinese' : mark.style);
    if (rank === -1) return this.open.length;
    const inner = this.open.findIndex(({ style }, index) => {
      if (FIXED.includes(style)) return FIXED.indexOf(style) >= rank;
      // 1、 printed where 一、 should stand holds （一）.
      return !(mark.style === 'chinese-bracket' && !this.open.slice(0, index).some(isSection));
    });
    return inner === -1 ? this.open.length : inner;
  }

  /** The open heading this one follows on the same level; -1 when there is none. */
  private findSibling({ style, value }: HeadingMark): number {
    const same = this.open.findLastIndex((open) => open.style === style);
    if (same !== -1) return same;
    // （2） after （一）: one list, numbered in two ways by its editor.
    if (style === 'arabic-bracket' && value !== undefined && value > 1) {
      return this.open.findLastIndex((open) => open.style === 'chinese-bracket' && open.value === value - 1);
    }
    return -1;
  }
}

function isSection({ style }: HeadingMark): boolean {
  return style === 'chinese';
}
