import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { findLine, resolveState } from '../state.ts';
import { walk } from '../walk.ts';
import { readWords } from '../words.ts';

/** Lists the links the author wrote, for the link check. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => {
    const state = resolveState(file);
    walk(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return undefined;
      const line = findLine(state, node);
      const text = node.type === 'link' ? readWords(node) : (node.label ?? node.identifier);
      state.links.push({ url: node.url, text, ...(line === undefined ? {} : { line }) });
      return undefined;
    });
  };
}
