import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as a browser understands it. */
export interface Found {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its words, white space folded. */
  readonly text: string;
  /** Elements below it, in reading order. */
  readonly below: readonly Found[];
}

/** Every element of a page or a part of one, in reading order. */
export function readElements(markup: string): readonly Found[] {
  return parseFragment(markup).childNodes.flatMap(readNode);
}

function readNode(node: DefaultTreeAdapterTypes.Node): Found[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(readNode) : [];
  if (!('tagName' in node)) return below;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const found = { tag: node.tagName, attributes, text: readText(node).replace(/\s+/gu, ' ').trim(), below };
  return [found, ...below];
}

function readText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}
