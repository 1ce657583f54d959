import type { Properties } from 'hast';
import type { Emphasis, Heading, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { resolveState } from '../state.ts';
import type { FigureMark } from '../types.ts';
import { readWords } from '../words.ts';
import { FIGURE_PLACE } from './figure-places.ts';
import { visitParagraphs } from './paragraphs.ts';

/**
 * Marks the numbers of the words that the caller accounts for: one that quotes a cell becomes a link to it, of any
 * other the place is kept. The cover and what is a link already stay as they are; a heading holds no links.
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    const marks = new Map<number, [FigureMark, number][]>();
    for (const [index, mark] of (state.context.account?.(state.paragraphs) ?? []).entries()) {
      const known = marks.get(mark.paragraph);
      if (known) known.push([mark, index]);
      else marks.set(mark.paragraph, [[mark, index]]);
    }
    let paragraph = 0;
    visitParagraphs(tree, (node, cover) => {
      const found = marks.get(paragraph);
      if (found && !cover) markFigures(node, isHeading(node) ? found.filter(([mark]) => !mark.cell) : found);
      paragraph += 1;
    });
  };
}

/** A stretch of text that may be marked, with its offset in the words of the paragraph. */
interface Leaf {
  readonly text: Text;
  readonly siblings: PhrasingContent[];
  readonly start: number;
}

function listLeaves(children: PhrasingContent[], from: number, leaves: Leaf[]): number {
  let at = from;
  for (const child of children) {
    if (child.type === 'text') {
      leaves.push({ text: child, siblings: children, start: at });
      at += child.value.length;
    } else if (child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete') {
      at = listLeaves(child.children, at, leaves);
    } else {
      at += readWords(child).length;
    }
  }
  return at;
}

function isHeading({ type }: Paragraph | Heading): boolean {
  return type === 'heading';
}

function markFigures(
  paragraph: Paragraph | Heading,
  marks: readonly (readonly [FigureMark, number])[],
): void {
  const leaves: Leaf[] = [];
  listLeaves(paragraph.children, 0, leaves);
  for (const { text, siblings, start } of leaves) {
    const parts: PhrasingContent[] = [];
    let at = 0;
    for (const [mark, index] of marks) {
      const from = Math.max(mark.offset - start, 0);
      const to = Math.min(mark.end - start, text.value.length);
      if (from < at || to <= from) continue;
      const piece = text.value.slice(from, to);
      // Of a number in several pieces (**25.70**万元) the one with the digits is marked.
      const isWhole = from === mark.offset - start && to === mark.end - start;
      if (!isWhole && !/\d/.test(piece)) continue;
      if (from > at) parts.push({ type: 'text', value: text.value.slice(at, from) });
      parts.push(mark.cell === undefined ? toPlace(piece, index) : toLink(piece, mark.cell));
      at = to;
    }
    if (parts.length === 0) continue;
    if (at < text.value.length) parts.push({ type: 'text', value: text.value.slice(at) });
    siblings.splice(siblings.indexOf(text), 1, ...parts);
  }
}

/** Not a `link` of its own: with the class first, a page of a hundred of them is 100 bytes smaller. */
function toLink(value: string, cell: string): Emphasis {
  return wrap(value, 'a', { className: ['cell'], href: `#${cell}` });
}

function toPlace(value: string, index: number): Emphasis {
  return wrap(value, FIGURE_PLACE, { index });
}

function wrap(value: string, hName: string, hProperties: Properties): Emphasis {
  return { type: 'emphasis', children: [{ type: 'text', value }], data: { hName, hProperties } };
}
