import type { SectionEntry } from './entry.ts';
import type { GramPlaces } from './gram-file.ts';
import { chapterGram, listGrams, sizeGram, tableGram } from './grams.ts';
import { measureSize, parseNumber, shift, UNIT_POWERS } from './number.ts';

/**
 * Collects where grams stand. A text is cut into grams once, however often it stands in the documents: the rows and headings of
 * statutory tables are the same in all of them. Grams are numbers meanwhile, so that a section costs no look-up by text.
 */
export class Postings {
  readonly #numbers = new Map<string, number>();
  readonly #places: { readonly sections: number[]; readonly items: number[] }[] = [];
  readonly #texts = new Map<string, readonly number[]>();

  /** Adds a section by its number; numbers ascend. */
  addSection(number: number, section: SectionEntry): void {
    // What stands in the heading and below it counts as in the heading.
    this.#add(this.#cut(section.heading), 2 * number + 1);
    for (const paragraph of section.paragraphs) this.#add(this.#cut(paragraph), 2 * number);
    this.#add(
      listMarks(section).map((gram) => this.#number(gram)),
      2 * number,
    );
  }

  /** Adds an item under its grams; numbers ascend. */
  addItem(number: number, grams: Iterable<string>): void {
    for (const gram of new Set(grams)) this.#places[this.#number(gram)]?.items.push(number);
  }

  /** Everything collected, by gram. */
  finish(): Map<string, GramPlaces> {
    const nowhere: GramPlaces = { sections: [], items: [] };
    return new Map([...this.#numbers].map(([gram, number]) => [gram, this.#places[number] ?? nowhere]));
  }

  #add(grams: readonly number[], entry: number): void {
    for (const gram of grams) {
      const sections = this.#places[gram]?.sections;
      const last = sections?.at(-1);
      if (last === undefined || last >> 1 !== entry >> 1) sections?.push(entry);
    }
  }

  #cut(text: string): readonly number[] {
    const known = this.#texts.get(text);
    if (known) return known;
    const grams = listGrams(text).map((gram) => this.#number(gram));
    if (text.length <= LONGEST_KEPT) this.#texts.set(text, grams);
    return grams;
  }

  #number(gram: string): number {
    const known = this.#numbers.get(gram);
    if (known !== undefined) return known;
    const number = this.#places.length;
    this.#numbers.set(gram, number);
    this.#places.push({ sections: [], items: [] });
    return number;
  }
}

/** Longer texts hardly ever stand in two documents. */
const LONGEST_KEPT = 200;

/** The grams of a section that are no text: its chapter, its table, the sizes of its amounts. */
function listMarks({ chapter, table, amounts }: SectionEntry): string[] {
  const sizes = amounts.flatMap(([, , , print, unit]) => {
    const exact = parseNumber(print);
    if (!exact) return [];
    const printed = sizeGram(measureSize(exact), false);
    return unit === '' ? [printed] : [printed, sizeGram(measureSize(shift(exact, UNIT_POWERS[unit])), true)];
  });
  return [
    ...(chapter === '' ? [] : [chapterGram(chapter)]),
    ...(table ? [tableGram(table.name)] : []),
    ...sizes,
  ];
}
