import { foldCharacter } from './variants.ts';

/**
 * How words stand in the index. Pagefind finds whole words, and Chinese has no spaces: whoever cuts the text decides what can be
 * found, and the cut differs between an indexer and a browser, and with the context. So every Chinese character is indexed
 * as a word of its own, and a search for neighbours in order is a search for exactly that text: nothing is missed, nothing is added.
 */

/** Stands between two words that are printed without a space: zero width space, as Pagefind itself uses. */
export const SEPARATOR = '\u200B';

/** Stands where a paragraph, heading, list item or table row ends, so that no match runs across it. */
export const BLOCK_END = '\uE000';

/** Stands where a cell ends: the cells of a row are shown together, but no match runs across them. */
export const CELL_END = '\uE001';

const HAN = /\p{Script=Han}/gu;

/** Cuts a text between Chinese characters; words of letters and figures stay whole. */
export function separate(text: string): string {
  return text.replace(HAN, `${SEPARATOR}$&${SEPARATOR}`).replaceAll(SEPARATOR + SEPARATOR, SEPARATOR);
}

/** The text as printed: without separators. Block ends stay. */
export function join(text: string): string {
  return text.replaceAll(SEPARATOR, '');
}

/** A text with differences of writing folded away, and where each of its characters stood before. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, its place in the text before; one more for the end. */
  readonly origin: readonly number[];
}

/** Quotation and title marks, white space, separators: “三公”经费, “三公经费” and 三公经费 are one term. */
const IGNORED = /[\s\u200B“”‘’"'＂＇「」『』《》〈〉]/u;

/** Folds width, case, traditional characters and look-alikes, and leaves out quotation marks and spaces; other punctuation stays. */
export function fold(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = foldKept(character);
    for (let index = 0; index < plain.length; index += 1) origin.push(place);
    folded += plain;
    place += character.length;
  }
  origin.push(place);
  return { text: folded, origin };
}

function foldKept(character: string): string {
  const known = kept.get(character);
  if (known !== undefined) return known;
  const plain = IGNORED.test(character) ? '' : foldCharacter(character).replace(/\s/g, '');
  kept.set(character, plain);
  return plain;
}

/** Characters met before, as they are kept. */
const kept = new Map<string, string>();
