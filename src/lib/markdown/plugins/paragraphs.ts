import type { Heading, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { SectionHeading } from '../../text/index.ts';
import { findLine, resolveState } from '../state.ts';
import { walk } from '../walk.ts';
import { readWords } from '../words.ts';

/** Lists every paragraph and heading with its place, for the checks. Tables written in the words are passed over. */
export function remarkParagraphs() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    let section: readonly SectionHeading[] = [];
    visitParagraphs(tree, (node, cover) => {
      const line = findLine(state, node) ?? state.context.firstLine;
      const text = readWords(node);
      if (node.type === 'heading') {
        const heading = {
          depth: node.depth,
          anchor: readAnchor(node),
          text: text.replace(/\s+/g, ' ').trim(),
        };
        const above = section.filter(({ depth }) => depth < node.depth);
        state.paragraphs.push({ kind: 'heading', line, text, section: above, heading });
        section = [...above, heading];
      } else {
        state.paragraphs.push({ kind: cover ? 'cover' : 'words', line, text, section });
      }
    });
  };
}

/** Calls back for every paragraph and heading outside tables, in reading order: the order of `state.paragraphs`. */
export function visitParagraphs(tree: Root, look: (node: Paragraph | Heading, cover: boolean) => void): void {
  for (const block of tree.children) {
    const type: string = block.type;
    const cover = type === 'mdxJsxFlowElement';
    walk(block, (node) => {
      if (node.type === 'table') return 'pass';
      if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
      look(node, cover);
      return 'pass';
    });
  }
}

function readAnchor(heading: Heading): string {
  const id = heading.data?.hProperties?.['id'];
  return typeof id === 'string' ? id : '';
}
