import type { Inline } from '../blocks.ts';

const STRONG = /\*\*(?=[^\s*])([^*]*[^\s*])\*\*/gu;

/** Reads `**bold**` of a text export; asterisks that close nothing stay text. */
export function parseInlines(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(STRONG)) {
    if (match.index > end) inlines.push({ text: text.slice(end, match.index) });
    inlines.push({ text: match[1] ?? '', strong: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) inlines.push({ text: text.slice(end) });
  return inlines;
}
