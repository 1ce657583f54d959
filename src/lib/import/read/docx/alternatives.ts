import { listElements, type XmlElement } from '../package/index.ts';

const BOX: ReadonlySet<string> = new Set(['w:txbxContent']);
/** What a reader can make something of. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['pic:pic', 'c:chart', 'cx:chart', 'dgm:relIds', 'v:imagedata', 'v:textpath'],
  ...['o:OLEObject', 'w:r', 'w:p', 'w:t', 'w:sym'],
]);

/**
 * One of the ways in which a file tells the same thing (mc:AlternateContent): the first with anything in it that is
 * read. A text box stands there twice, for new and for old Word; both would print it double.
 */
export function chooseAlternative(element: XmlElement): XmlElement {
  const ways = listElements(element);
  const words = ways.find((way) => holds(way, BOX)) ?? ways.find((way) => holds(way, KNOWN));
  return words ?? ways[0] ?? { ...element, children: [] };
}

function holds(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (names.has(child.name) || holds(child, names)),
  );
}
