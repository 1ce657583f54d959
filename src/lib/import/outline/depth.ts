import type { HeadingMark, HeadingStyle } from './headings.ts';

/** The deepest heading of MDX; what would be deeper stays a paragraph. */
const MAX_DEPTH = 6;

interface OpenHeading extends HeadingMark {
  readonly depth: number;
  /** The nested run it belongs to; undefined where its numbering did not restart. */
  readonly run?: number;
}

/** Where a heading stands. */
export interface HeadingPlace {
  /** 2 for the outermost, 6 for the innermost. */
  readonly depth: number;
  /** Number of the nested run whose numbering it carries on: 1 for the first of the document, in reading order. */
  readonly run?: number;
}

/** Styles whose order is fixed: 第一部分 holds 一、, which holds （一）. */
const FIXED: readonly HeadingStyle[] = ['part', 'chinese', 'chinese-bracket'];

/**
 * Gives headings their depth in reading order: 2 for the outermost, one more for each level inside.
 * 第一部分, 一、 and （一） keep their order; 1、 and （1） nest in the order the document uses them.
 * Where 四、 has no text of its own and 一、 follows at once, 一、 begins a nested run: the parts of 四、.
 */
export class DepthCounter {
  private open: OpenHeading[] = [];
  private runs = 0;
  /** Whether the last open heading has nothing under it yet. */
  private bare = false;

  /** The place of the next heading; undefined when it would be deeper than MDX allows. */
  enter(mark: HeadingMark): HeadingPlace | undefined {
    const again = this.isRestart(mark);
    // Below the sixth level there is no room for a run: it stands beside the heading it starts under.
    const restarts = again && (this.open.at(-1)?.depth ?? 1) < MAX_DEPTH;
    const sibling = again ? this.open.length - 1 : this.findSibling(mark);
    const run = restarts ? (this.runs += 1) : this.open[sibling]?.run;
    if (!restarts) this.open = this.open.slice(0, sibling === -1 ? this.findParent(mark) : sibling);
    const heading = { ...mark, depth: (this.open.at(-1)?.depth ?? 1) + 1, ...(run ? { run } : {}) };
    const shift = [...this.open, heading].filter((open) => open.run !== undefined).length;
    // The title of a report inside the document stands above its 一、 without taking a level of its own.
    if (mark.style !== 'title') this.open.push(heading);
    // A nested run costs no heading its rank: only what is too deep without it becomes a paragraph.
    const fits = heading.depth - shift <= MAX_DEPTH;
    this.bare = fits && mark.style !== 'title';
    return fits ? { depth: Math.min(heading.depth, MAX_DEPTH), ...(run ? { run } : {}) } : undefined;
  }

  /** Notes that a paragraph or a table stands under the last heading. */
  passContent(): void {
    this.bare = false;
  }

  /** Whether the numbering starts again right under the heading before. 一、 after 一、 is a repeated number. */
  private isRestart({ style, value }: HeadingMark): boolean {
    const last = this.open.at(-1);
    return this.bare && last?.style === style && value === 1 && last.value !== undefined && last.value > 1;
  }

  /** Number of open headings that stay open above one that has no sibling. */
  private findParent(mark: HeadingMark): number {
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
    // Of several runs of one style the outermost that can go on does; a number that fits none ends the nested ones.
    const next = this.open.findIndex(
      (open) => open.style === style && open.value !== undefined && open.value + 1 === value,
    );
    const same = next === -1 ? this.open.findIndex((open) => open.style === style) : next;
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
