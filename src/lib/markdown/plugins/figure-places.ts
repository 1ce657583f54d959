import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { resolveState, type NarrativeState } from '../state.ts';
import { TABLE_PLACE } from './author-components.ts';

/** Name of the element that stands for a marked number until its place is known. No page contains it. */
export const FIGURE_PLACE = 'figure-place';

/**
 * Takes the marks of numbers out of the page tree and notes where they stood, counted in characters that are no
 * white space: so a script finds them again in the page without a byte of mark-up, and only when a reader asks.
 */
export function rehypeFigurePlaces() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    tree.children = take(tree.children, state);
  };
}

function take(nodes: readonly (RootContent | ElementContent)[], state: NarrativeState): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') state.characters += countCharacters(node.value);
    if (node.type !== 'element' || isPassedOver(node)) return [node];
    const start = state.characters;
    const children = take(node.children, state) as ElementContent[];
    if (node.tagName !== FIGURE_PLACE) {
      node.children = children;
      return [node];
    }
    const mark = Number(node.properties['index']);
    state.figures.push({ mark, start, length: state.characters - start });
    return children;
  });
}

/** Tables are not words: neither here nor where a script counts. */
function isPassedOver({ tagName }: Element): boolean {
  return tagName === 'table' || tagName === TABLE_PLACE;
}

function countCharacters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
