import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a parsed page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

type PageNode = DefaultTreeAdapterTypes.ChildNode;

/** Parses a page as a browser without scripts does, `noscript` included; every element knows where it stands in the text. */
export function parsePage(html: string): { readonly childNodes: readonly PageNode[] } {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** The elements of a page in reading order, as far down as `enter` allows. */
export function* walkElements(
  parent: { readonly childNodes: readonly PageNode[] },
  enter: (element: PageElement) => boolean = () => true,
): Generator<PageElement> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    if (enter(node)) yield* walkElements(node, enter);
  }
}

/** An attribute of an element; undefined where it has none. */
export function readAttribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Whether an element has a class. */
export function hasClass(element: PageElement, name: string): boolean {
  return (readAttribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The elements directly inside an element. */
export function listChildren({ childNodes }: PageElement): readonly PageElement[] {
  return childNodes.filter((node): node is PageElement => 'tagName' in node);
}

/** All text inside an element, as a browser reports it. */
export function readWords(element: PageElement): string {
  return element.childNodes
    .map((node) => ('tagName' in node ? readWords(node) : 'value' in node ? node.value : ''))
    .join('');
}
