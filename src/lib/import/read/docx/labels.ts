import type { Label } from './counters.ts';

/** A label as it is printed before words: a tab after 一、 is only room; after a letter or a digit it parts two words. */
export function printLabel({ text, gap, bullet }: Label, words: string): string {
  if (words === '' || gap === 'nothing') return text;
  return !bullet && /[、，．。：）】〕》]$/u.test(text) ? text : `${text} `;
}
