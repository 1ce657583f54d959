/** Text of a page, white space not yet collapsed. */
export interface HtmlText {
  readonly kind: 'text';
  readonly value: string;
}

/** An element of a page. */
export interface HtmlElement {
  readonly kind: 'element';
  /** In lower case: `td`, `o:p`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

/** A node of a page; comments and declarations are left out. */
export type HtmlNode = HtmlElement | HtmlText;

/** The first element below `root`, itself included, that fits; in reading order. */
export function findBelow(
  root: HtmlElement,
  fits: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  if (fits(root)) return root;
  for (const child of root.children) {
    const found = child.kind === 'element' ? findBelow(child, fits) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Every element below `root`, itself included, in reading order. */
export function listBelow(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const add = (element: HtmlElement): void => {
    found.push(element);
    for (const child of element.children) if (child.kind === 'element') add(child);
  };
  add(root);
  return found;
}

/** The words of a node as they stand in the source, white space collapsed. */
export function toWords(node: HtmlNode): string {
  const parts: string[] = [];
  const waiting: HtmlNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'text') parts.push(next.value);
    else if (!UNPRINTED.has(next.name)) for (const child of next.children.toReversed()) waiting.push(child);
    if (next.kind === 'element' && PARTING.has(next.name)) parts.push(' ');
  }
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** Elements whose content no browser prints as text. */
export const UNPRINTED: ReadonlySet<string> = new Set(
  'script style template noscript noframes noembed head title meta link base xml param source track area datalist math'.split(
    ' ',
  ),
);

const PARTING: ReadonlySet<string> = new Set('br p div li td th tr h1 h2 h3 h4 h5 h6 option'.split(' '));
