import type { Heading } from '../markdown/index.ts';

/** An entry of the contents list (目录) with what lies below it. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

interface OpenEntry extends ContentsEntry {
  readonly depth: number;
  readonly children: OpenEntry[];
}

/** Levels of headings the contents list shows. */
const SHOWN_LEVELS = 3;

/** Nests headings by depth, down to three levels; a heading that skips a level lies below the one before it. */
export function buildContents(headings: readonly Heading[]): readonly ContentsEntry[] {
  const top = Math.min(...headings.map((heading) => heading.depth));
  const roots: OpenEntry[] = [];
  const open: OpenEntry[] = [];
  for (const { depth, id, text } of headings) {
    if (depth >= top + SHOWN_LEVELS) continue;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry: OpenEntry = { id, text, depth, children: [] };
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}
