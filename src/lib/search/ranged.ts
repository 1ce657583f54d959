import type { AmountQuery } from './amount-query.ts';
import { sizeGram } from './grams.ts';
import { intersectSections, type SectionSet, type TermPlaces } from './lookup.ts';
import { measureSize } from './number.ts';
import type { IndexReader } from './reader.ts';

/** No sum in a document of a department is larger or smaller, in digits before the point. */
const SIZES = { least: -3, most: 14 };

/**
 * Sections of a shard with an amount of about that size and every word that stands in a text anywhere; a word that stands in none
 * must be a name of their document.
 */
export async function findRanged(
  reader: IndexReader,
  { low, high, inYuan }: AmountQuery,
  terms: readonly TermPlaces[],
  isWord: readonly boolean[],
): Promise<SectionSet> {
  const least = Math.max(
    SIZES.least,
    low && low.number.digits !== '' ? measureSize(low.number) : SIZES.least,
  );
  const most = Math.min(SIZES.most, high ? measureSize(high.number) : SIZES.most);
  const sizes = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
  const lists = await Promise.all(sizes.map((size) => reader.gram(sizeGram(size, inYuan))));
  const sized = [...new Set(lists.flatMap(({ sections }) => sections))].sort((a, b) => a - b);
  const words = terms.filter((_, index) => isWord[index]);
  const names = terms.filter((_, index) => !isWord[index]);
  const found = intersectSections([
    sized,
    ...words.map(({ sections }) => [...sections.keys()].sort((a, b) => a - b).map((section) => 2 * section)),
  ]);
  const isAllowed = (section: number): boolean =>
    names.every(({ named }) => named.has(reader.findDocument(section)));
  return new Map([...found].filter(([section]) => isAllowed(section)));
}
