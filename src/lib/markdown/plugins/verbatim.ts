import type { Link, ListItem, Paragraph, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from '../walk.ts';

/** Takes back what GFM does to official words: `[ ]` stays text, and an address ends before the Chinese that follows it. */
export function remarkVerbatim() {
  return (tree: Root): void => {
    const links: (readonly [Link, RootContent[]])[] = [];
    walk(tree, (node, parent) => {
      if (node.type === 'listItem') restoreBox(node);
      // No link holds another, and what is left of one is text: they can wait until all are found.
      if (node.type === 'link' && parent) links.push([node, parent.children as RootContent[]]);
      return undefined;
    });
    for (const [link, siblings] of links) shortenAddress(link, siblings.indexOf(link), siblings);
  };
}

function restoreBox(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return;
  const box: Text = { type: 'text', value: item.checked ? '[x] ' : '[ ] ' };
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift(box);
  else item.children.unshift({ type: 'paragraph', children: [box] } satisfies Paragraph);
  item.checked = null;
}

/** GFM ends a bare address at white space only; Chinese has none: www.示例.cn。其中 would be one address. */
function shortenAddress(link: Link, index: number, siblings: RootContent[]): void {
  const label = toString(link);
  const bare = link.url === label || link.url === `http://${label}` || link.url === `mailto:${label}`;
  const end = label.search(/[^\x21-\x7e]/);
  if (!bare || end < 0) return;
  const address = label.slice(0, end);
  const rest: Text = { type: 'text', value: label.slice(end) };
  if (!/^(?:https?:\/\/|www\.)[^.]+\../i.test(address)) {
    siblings.splice(index, 1, { type: 'text', value: label });
    return;
  }
  link.url = link.url.slice(0, link.url.length - (label.length - end));
  link.children = [{ type: 'text', value: address }];
  siblings.splice(index + 1, 0, rest);
}
