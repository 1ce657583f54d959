import { XML_LIMITS } from './limits.ts';
import { readXml, refuseElements, type XmlAttributes, type XmlSource } from './xml.ts';

/** An element of a small part with all it holds. */
export interface XmlElement {
  /** With a stable prefix: `w:p`. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const NOTHING: readonly (XmlElement | string)[] = [];

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads a part as a tree, without the elements named in `skip` and all inside them. Throws `DisclosureError` for bad XML
 * and for a part too large to be kept.
 */
export function readXmlTree(source: XmlSource, skip = NONE): XmlElement {
  const root: GrowingElement = { name: '', attributes: {}, children: [] };
  const open: GrowingElement[] = [root];
  let count = 0;
  let skipped = 0;
  readXml(source, {
    open(name, attributes) {
      if (skipped > 0 || skip.has(name)) {
        skipped += 1;
        return;
      }
      count += 1;
      if (count > XML_LIMITS.treeElements) throw refuseElements(source.file, source.part, 0);
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close() {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const element = open.pop();
      // Half of all elements are empty: one shared list instead of a hundred thousand.
      if (element?.children.length === 0) (element as { children: unknown }).children = NOTHING;
    },
    text(text) {
      if (skipped === 0) open.at(-1)?.children.push(text);
    },
  });
  const [element] = listElements(root);
  return element ?? root;
}

/** The elements directly inside, all or those of a name. */
export function listElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name directly inside; further names lead on inward. */
export function findElement(
  element: XmlElement | undefined,
  name: string,
  ...inward: string[]
): XmlElement | undefined {
  const found = element?.children.find((child) => typeof child !== 'string' && child.name === name) as
    XmlElement | undefined;
  const [next, ...rest] = inward;
  return next === undefined ? found : findElement(found, next, ...rest);
}

/** All elements of a name anywhere inside, in reading order. */
export function findElements(element: XmlElement | undefined, name: string): XmlElement[] {
  return listElements(element).flatMap((child) =>
    child.name === name ? [child, ...findElements(child, name)] : findElements(child, name),
  );
}

/** All text inside, in reading order. */
export function toXmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : toXmlText(child))).join('');
}
