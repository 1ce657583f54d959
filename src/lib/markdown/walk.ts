import type { Nodes, Parents } from 'mdast';

/**
 * Calls back for a node and everything below it, in reading order; what is below a node for which `look` says `'pass'` is
 * left out. The plugins walk every document a dozen times and need no more than this of `unist-util-visit`.
 */
export function walk(
  node: Nodes,
  look: (node: Nodes, parent: Parents | undefined) => 'pass' | undefined,
  parent?: Parents,
): void {
  if (look(node, parent) === 'pass' || !('children' in node)) return;
  for (const child of node.children) walk(child, look, node);
}
