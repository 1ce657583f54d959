import { isHidden, type Styler } from './style.ts';
import { toWords, UNPRINTED, type HtmlElement } from './tree.ts';

/** What an element prints, counted once for all elements of a page. */
export interface Measure {
  /** Printed characters without space, and those of them in links to other pages. */
  readonly letters: number;
  readonly linked: number;
  readonly links: number;
  /** Sentences and figures outside of links. */
  readonly sentences: number;
  readonly figures: number;
  readonly tables: number;
  /** Headings that are no links and read like the title of a disclosure. */
  readonly titles: number;
  /** Paragraphs, headings and line breaks. */
  readonly blocks: number;
}

/** Measures of elements; all zero for what is not printed. */
export type Measures = (element: HtmlElement) => Measure;

type Counts = { -readonly [Key in keyof Measure]: number };

const NOTHING: Measure = {
  letters: 0,
  linked: 0,
  links: 0,
  sentences: 0,
  figures: 0,
  tables: 0,
  titles: 0,
  blocks: 0,
};
/** Words by which a heading in the head of a page is the document's own. */
const TITLE = /决算|预算|绩效|公开|报告/u;
const BLOCKS = new Set(['p', 'div', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Counts what every element of a page prints. */
export function measure(root: HtmlElement, styler: Styler): Measures {
  const known = new Map<HtmlElement, Measure>();
  count(root, false);
  return (element) => known.get(element) ?? NOTHING;

  function count(element: HtmlElement, inLink: boolean): Measure {
    const { name, attributes } = element;
    if (UNPRINTED.has(name) || isHidden(element, styler(element))) return NOTHING;
    // A link inside of the page leads to its own contents and is no navigation.
    const href = attributes.get('href');
    const isLink = name === 'a' && href !== undefined && !href.startsWith('#');
    const linked = inLink || isLink;
    const sum = { ...NOTHING };
    for (const child of element.children) {
      if (child.kind === 'text') countText(child.value, linked, sum);
      else add(sum, count(child, linked));
    }
    sum.links += isLink ? 1 : 0;
    sum.tables += name === 'table' ? 1 : 0;
    sum.titles += /^h[1-3]$/.test(name) && sum.linked === 0 && TITLE.test(toWords(element)) ? 1 : 0;
    sum.blocks += BLOCKS.has(name) ? 1 : 0;
    known.set(element, sum);
    return sum;
  }
}

function add(sum: Counts, part: Measure): void {
  if (part.letters + part.tables + part.blocks === 0) return;
  sum.letters += part.letters;
  sum.linked += part.linked;
  sum.links += part.links;
  sum.sentences += part.sentences;
  sum.figures += part.figures;
  sum.tables += part.tables;
  sum.titles += part.titles;
  sum.blocks += part.blocks;
}

function countText(text: string, linked: boolean, sum: Counts): void {
  const letters = text.length - (text.match(/\s/gu)?.length ?? 0);
  if (letters === 0) return;
  sum.letters += letters;
  if (linked) sum.linked += letters;
  else {
    sum.sentences += text.match(/[。；]/gu)?.length ?? 0;
    sum.figures += /^\s*-?[\d,]+(?:\.\d+)?%?\s*$/u.test(text) ? 1 : 0;
  }
}
