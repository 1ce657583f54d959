import type { Quote } from './excerpt.ts';

/**
 * The address of a section that also marks the quoted words where the browser can (text fragments);
 * everywhere else it leads to the section.
 */
export function linkQuote(url: string, id: string | undefined, quote: Quote): string {
  const anchor = id === undefined ? '' : encodeURIComponent(id);
  if (quote.text === '') return anchor === '' ? url : `${url}#${anchor}`;
  // One neighbour is enough to tell this passage from others that read the same.
  const before = quote.before === '' ? '' : `${encodePart(quote.before)}-,`;
  const after = before !== '' || quote.after === '' ? '' : `,-${encodePart(quote.after)}`;
  return `${url}#${anchor}:~:text=${before}${encodePart(quote.text)}${after}`;
}

/** Hyphens separate the parts of a text fragment and must not stand for themselves. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
