import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A section as a person reads it: its anchor and every stretch of text between two ends of a block or cell. */
export interface PlainSection {
  readonly page: string;
  readonly id: string;
  readonly texts: readonly string[];
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption blockquote div summary cite pre tr'.split(' '),
);
const PLACES = /^(?:h[1-6]|figure|dt)$/;

/**
 * The text of a page by sections, read from its HTML without any part of the search: what an answer is judged by.
 * Figures of tables stand in cells of their own.
 */
export function readPlain(page: string, html: string): PlainSection[] {
  const sections: { page: string; id: string; texts: string[] }[] = [{ page, id: '', texts: [] }];
  let text = '';
  const close = (): void => {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean !== '') sections.at(-1)?.texts.push(clean);
    text = '';
  };
  let inFigure = '';
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') {
      text += (node as DefaultTreeAdapterTypes.TextNode).value;
      return;
    }
    const element = node as Element;
    const attribute = (name: string): string | undefined =>
      'attrs' in element ? element.attrs.find((one) => one.name === name)?.value : undefined;
    // Where a definition is taken from stands in the footer of its quotation, which Pagefind leaves out: it is no text of the page.
    if (attribute('data-pagefind-ignore') !== undefined || node.nodeName === 'footer') return;
    if ((attribute('class') ?? '').split(' ').includes('print-caption')) return;
    const id = attribute('id');
    const opens = id !== undefined && PLACES.test(node.nodeName);
    if (opens && !(inFigure !== '' && id === `${inFigure}-title`)) {
      close();
      sections.push({ page, id, texts: [] });
      if (node.nodeName === 'figure') inFigure = id;
    }
    if (node.nodeName === 'br') text += ' ';
    if (BLOCKS.has(node.nodeName)) close();
    if ('childNodes' in element) element.childNodes.forEach(walk);
    if (BLOCKS.has(node.nodeName)) close();
    if (node.nodeName === 'figure') inFigure = '';
  };
  const body = findBody(parse(html));
  if (body) walk(body);
  close();
  return sections.filter(({ texts }) => texts.length > 0);
}

function findBody(node: Node): Element | undefined {
  if ('attrs' in node && node.attrs.some(({ name }) => name === 'data-pagefind-body')) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findBody(child);
    if (found) return found;
  }
  return undefined;
}

/** A text as the judge compares it: no white space, no quotation marks, nothing else changed. */
export function flatten(text: string): string {
  return text.replace(/[\s“”‘’"'「」『』《》〈〉]/gu, '');
}
