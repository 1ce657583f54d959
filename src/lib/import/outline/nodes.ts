import type { ReviewItem } from '../../model/index.ts';
import { parsePrintedNumber } from '../../text/index.ts';
import { toText, type Inline, type TextBlock } from '../blocks.ts';
import { DepthCounter } from './depth.ts';
import { ContentsEntries } from './contents.ts';
import { findHeading, type Following, type HeadingMark } from './headings.ts';
import { joinParagraphs } from './joins.ts';
import { RestartLog } from './restarts.ts';

/** One element of the published words. */
export type Node =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly inlines: readonly Inline[];
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly line: number }
  | { readonly kind: 'table'; readonly id: string; readonly line: number };

/** The place of a table among the paragraphs. */
export interface TablePlace {
  readonly kind: 'table';
  readonly id: string;
  readonly line: number;
}

/** The outline of a document: joined paragraphs, headings with depth, tables in their place. */
export interface Outline {
  readonly nodes: readonly Node[];
  readonly items: readonly ReviewItem[];
}

/** Builds the outline from paragraphs and table places in reading order; `entries` are those of the contents list. */
export function buildOutline(
  flow: readonly (TextBlock | TablePlace)[],
  entries: readonly string[] = [],
): Outline {
  const contents = new ContentsEntries(entries);
  const spaced = usesEmptyLines(flow);
  const nodes: Node[] = [];
  const items: ReviewItem[] = [];
  const depths = new DepthCounter();
  const restarts = new RestartLog();
  for (const run of splitRuns(flow)) {
    const joined = joinParagraphs(run.blocks, spaced, run.table ? 'table' : undefined, contents);
    items.push(...joined.items);
    const blocks = mergePartTitles(joined.blocks);
    const find: FindMark = (block, next) => findHeading(block, next, contents);
    nodes.push(...toNodes(blocks, run.table ? 'table' : undefined, find, { depths, restarts }));
    if (!run.table) continue;
    depths.passContent();
    nodes.push(run.table);
  }
  return { nodes, items: [...items, ...restarts.list()] };
}

/** Whether paragraphs are separated by empty lines; then an unfinished one was cut by a page. */
function usesEmptyLines(flow: readonly (TextBlock | TablePlace)[]): boolean {
  const texts = flow.filter((entry) => entry.kind === 'text');
  return texts.filter((text) => text.spaced).length * 2 > texts.length;
}

interface Run {
  readonly blocks: TextBlock[];
  table?: TablePlace;
}

function splitRuns(flow: readonly (TextBlock | TablePlace)[]): readonly Run[] {
  const runs: Run[] = [{ blocks: [] }];
  for (const entry of flow) {
    const last = runs.at(-1) as Run;
    if (entry.kind === 'text') last.blocks.push(entry);
    else {
      last.table = entry;
      runs.push({ blocks: [] });
    }
  }
  return runs;
}

/** `第一部分` on a line of its own and its title on the next are one heading. */
function mergePartTitles(blocks: readonly TextBlock[]): TextBlock[] {
  const merged: TextBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last && isBarePart(toText(last)) && parsePrintedNumber(toText(block)) === undefined) {
      const inlines = [...last.inlines, { text: ' ' }, ...block.inlines];
      merged[merged.length - 1] = { ...last, lastLine: block.lastLine, inlines };
    } else merged.push(block);
  }
  return merged;
}

function isBarePart(text: string): boolean {
  const number = parsePrintedNumber(text);
  return number?.style === 'part' && text.length <= number.length;
}

type FindMark = (block: TextBlock, next: Following) => HeadingMark | undefined;

function toNodes(
  blocks: readonly TextBlock[],
  after: Following,
  find: FindMark,
  { depths, restarts }: { readonly depths: DepthCounter; readonly restarts: RestartLog },
): Node[] {
  return blocks.map((block, index) => {
    const mark = find(block, blocks[index + 1] ?? after);
    const place = mark && depths.enter(mark);
    const { inlines, line } = block;
    if (!place) {
      depths.passContent();
      return { kind: 'paragraph', inlines, line };
    }
    // A run restarts right after a heading, so the block before its first heading is the one that holds it.
    if (place.run !== undefined) restarts.add(place.run, block, blocks[index - 1]);
    return { kind: 'heading', depth: place.depth, inlines: dropBold(inlines), line };
  });
}

/** A heading that is bold from end to end is a heading; it says nothing more. */
function dropBold(inlines: readonly Inline[]): readonly Inline[] {
  const isBold = inlines.every(({ text, strong }) => strong === true || text.trim() === '');
  return isBold ? inlines.map(({ text }) => ({ text })) : inlines;
}
