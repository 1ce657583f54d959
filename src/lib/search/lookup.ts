import { fold } from './marks.ts';
import { chapterGram, listPairs, tableGram } from './grams.ts';
import { PART_FILTERS, type Choice } from './filters.ts';
import type { Term } from './query.ts';
import type { IndexReader } from './reader.ts';

/** Sections in which a term stands, or may stand: by number, with whether it is in the heading. */
export type SectionSet = ReadonlyMap<number, boolean>;

/** Where a term may be found. */
export interface TermPlaces {
  readonly term: Term;
  /** Sections that have every pair of its characters: all that hold it and very few others. */
  readonly sections: SectionSet;
  /** Documents that are called by it: 株洲市科协, 2021年度. */
  readonly named: ReadonlySet<number>;
}

/** Looks a term up. */
export async function findTerm(reader: IndexReader, term: Term): Promise<TermPlaces> {
  const lists = await Promise.all(listPairs(term.folded).map((pair) => reader.gram(pair)));
  return {
    term,
    sections: intersectSections(lists.map(({ sections }) => sections)),
    named: findNamed(reader, term),
  };
}

/** Documents one of whose names has a term in it. */
function findNamed(reader: IndexReader, { folded }: Term): ReadonlySet<number> {
  const named = new Set<number>();
  // One character is in half of all names.
  if ([...folded].length < 2) return named;
  for (let document = 0; document < reader.size; document += 1)
    if (reader.foldedNames(document).some((name) => name.includes(folded))) named.add(document);
  return named;
}

/** Sections in every list; those in the heading of every one of them are in the heading. */
export function intersectSections(lists: readonly (readonly number[])[]): SectionSet {
  const [first = [], ...rest] = lists.toSorted((a, b) => a.length - b.length);
  let kept = first;
  for (const list of rest) {
    const next: number[] = [];
    let at = 0;
    for (const entry of kept) {
      const section = entry >> 1;
      while (at < list.length && (list[at] ?? 0) >> 1 < section) at += 1;
      const other = list[at];
      if (other !== undefined && other >> 1 === section) next.push(2 * section + (entry & other & 1));
    }
    kept = next;
  }
  return new Map(kept.map((entry) => [entry >> 1, (entry & 1) === 1]));
}

/** The sections that the filters by chapter (章节) and table (表) leave; undefined when neither is chosen. */
export async function findAllowed(
  reader: IndexReader,
  choice: Choice,
): Promise<ReadonlySet<number> | undefined> {
  const grams = PART_FILTERS.flatMap((name) => {
    const value = choice[name];
    return value === undefined ? [] : [name === '表' ? tableGram(value) : chapterGram(value)];
  });
  if (grams.length === 0) return undefined;
  const lists = await Promise.all(grams.map((gram) => reader.gram(gram)));
  return new Set(intersectSections(lists.map(({ sections }) => sections)).keys());
}

/** Whether a folded text has a term in it. */
export function hasTerm(text: string, { folded }: Term): boolean {
  return fold(text).text.includes(folded);
}
