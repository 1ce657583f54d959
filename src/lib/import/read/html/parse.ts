import { parse } from 'parse5';
import { createAdapter, listChildren, type RawNode } from './adapter.ts';
import { HTML_LIMITS, refuseHtml } from './limits.ts';
import { UNPRINTED, type HtmlElement, type HtmlNode } from './tree.ts';

/** Parses a page as browsers do; nothing of it runs and nothing is fetched. Throws `DisclosureError` past a limit. */
export function parseHtml(file: string, text: string): HtmlElement {
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags += 1;
  if (tags > HTML_LIMITS.tags)
    throw refuseHtml(file, '网页太大，不像一份公开文件。', `${tags} 个标记`, `不超过 ${HTML_LIMITS.tags} 个`);
  return toElement(file, parse(text, { treeAdapter: createAdapter(file), scriptingEnabled: true }), 0);
}

/** The finished tree, without comments; templates are never printed and stay empty. */
function toElement(file: string, node: RawNode, depth: number): HtmlElement {
  const most = HTML_LIMITS.depth;
  if (depth > most) throw refuseHtml(file, '网页的标记嵌套太深。', `${most} 层以上`, `不超过 ${most} 层`);
  const children = listChildren(node).flatMap((child): HtmlNode[] => {
    if (child.kind === 'text') {
      if (child.value.length > HTML_LIMITS.text && !UNPRINTED.has(node.name)) throw refuseText(file, child);
      return [{ kind: 'text', value: child.value }];
    }
    return child.kind === 'element' ? [toElement(file, child, depth + 1)] : [];
  });
  return { kind: 'element', name: node.name, attributes: node.attributes, children };
}

function refuseText(file: string, { value }: RawNode): Error {
  const expected = `不超过 ${HTML_LIMITS.text} 字`;
  return refuseHtml(file, '有一段太长，不像公文。', `${value.length} 字`, expected);
}
