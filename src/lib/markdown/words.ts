import type { Nodes } from 'mdast';

/** The words of a node as they are read: like `mdast-util-to-string`, with line breaks kept. */
export function readWords(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => readWords(child)).join('') : '';
}
