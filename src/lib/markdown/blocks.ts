import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { TABLE_PLACE } from './plugins/author-components.ts';
import type { Block } from './types.ts';

/** Cuts a page tree at its table places into stretches of ready HTML. */
export function renderBlocks(tree: Root): readonly Block[] {
  const blocks: Block[] = [];
  let stretch: RootContent[] = [];
  const close = () => {
    const html = toHtml(
      { type: 'root', children: stretch },
      { characterReferences: { useNamedReferences: true } },
    ).trim();
    if (html !== '') blocks.push({ kind: 'html', html });
    stretch = [];
  };
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === TABLE_PLACE) {
      close();
      blocks.push({ kind: 'table', id: String(node.properties['id']) });
    } else {
      stretch.push(node);
    }
  }
  close();
  return blocks;
}
