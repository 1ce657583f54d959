import { BLOCK_END, CELL_END, separate } from './marks.ts';

/** A comment, or a tag with its attributes; our own pages are well formed, so no parser is needed. */
const TAG = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/** Elements without an end tag. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Elements whose end is the end of a stretch of text. */
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd tr caption figcaption blockquote div summary cite address pre'.split(' '),
);

/** Elements whose id is a place a result can lead to; the ids of thousands of cells would swell the index. */
const PLACES = /^(?:h[1-6]|figure|dt)$/;

/** Elements whose text is no text. */
const RAW = new Set(['script', 'style', 'template']);

/** Classes of figures, line numbers (行次), column numbers (栏次) and the head that is repeated on paper. */
const FIGURES = new Set(['n', 'x', 'numbers', 'print-caption']);

/**
 * Turns a page into the page that is indexed: figures of tables left out, Chinese cut into characters,
 * ends of paragraphs marked, only ids of headings and tables kept.
 */
export function preparePage(html: string): string {
  let result = '';
  let at = 0;
  /** Depth of elements inside one that is left out; 0 outside. */
  let skipped = 0;
  let raw = '';
  /** The element whose text is the value of a filter: it stays as it is. */
  let filter = '';
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = ''] = match;
    const element = name.toLowerCase();
    const text = html.slice(at, match.index);
    at = match.index + tag.length;
    if (raw !== '' && !(slash && element === raw)) continue;
    const isVoid = VOID.has(element) || element === '' || attributes.endsWith('/');
    if (skipped > 0) {
      if (!isVoid) skipped += slash ? -1 : 1;
      continue;
    }
    if (raw === '') result += filter === '' ? separate(text) : text;
    raw = '';
    if (element === '') continue;
    if (slash) {
      result += filter === '' ? findMark(element) + tag : tag;
      if (element === filter) filter = '';
    } else if (holdsFigure(element, attributes)) {
      skipped = 1;
    } else {
      if (RAW.has(element)) raw = element;
      if (/\sdata-pagefind-filter(?=[\s=]|$)/.test(attributes)) filter = element;
      if (element === 'br') result += ' ';
      result += PLACES.test(element) ? tag : tag.replace(/\sid=(?:"[^"]*"|'[^']*'|[^\s>]+)/i, '');
    }
  }
  return result + separate(html.slice(at));
}

function findMark(element: string): string {
  if (element === 'td' || element === 'th') return CELL_END;
  return BLOCKS.has(element) ? BLOCK_END : '';
}

function holdsFigure(element: string, attributes: string): boolean {
  if (element !== 'td' && element !== 'tr' && element !== 'th') return false;
  const classes = /\sclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
  const names = (classes?.[1] ?? classes?.[2] ?? classes?.[3] ?? '').split(/\s+/);
  // A cell with an address holds an amount, unless its class says that it holds words.
  if (element === 'td' && /\sid=/i.test(attributes)) return !names.includes('t');
  return names.some((name) => FIGURES.has(name));
}
