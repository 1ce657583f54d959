import { matchesAmount, type AmountQuery } from './amount-query.ts';
import type { Ask } from './ask.ts';
import { sizeGram } from './grams.ts';
import { findCells, findCodeCells, findNamedCells, toCellKey, type CellSet } from './item-lookup.ts';
import { findTerm, intersectSections, type SectionSet, type TermPlaces } from './lookup.ts';
import { measureSize } from './number.ts';
import type { Place } from './places.ts';
import type { DocumentRange, IndexReader } from './reader.ts';

/** Where an answer may stand: everything that can be known without loading a text. */
export interface Places {
  readonly terms: readonly TermPlaces[];
  /** Cells of tables that answer the query. */
  readonly cells: readonly Place[];
  /** Amounts in sentences that are the one asked for. */
  readonly amounts: readonly Place[];
  /** Sections whose sentences may print an amount of the range. */
  readonly ranged: SectionSet | undefined;
  /** False when more could match than one query looks at. */
  readonly complete: boolean;
}

/** No sum in a document of a department is larger or smaller, in digits before the point. */
const SIZES = { least: -3, most: 14 };

/** Looks up everything a query asks for; cells in the documents of the range only. */
export async function findPlaces(reader: IndexReader, ask: Ask, range: DocumentRange): Promise<Places> {
  const terms = await Promise.all(ask.terms.map((term) => findTerm(reader, term)));
  const none: Places = { terms, cells: [], amounts: [], ranged: undefined, complete: true };
  const { amount } = ask;
  if (amount?.exact) return { ...none, ...(await findExact(reader, amount, terms)) };
  if (amount) {
    if (terms.length === 0) return none;
    const found = await intersectTerms(terms, (term) => findCells(reader, term.term, range));
    const cells = found.cells.filter((cell) => matchesAmount(cell, amount));
    return { ...none, cells, complete: found.complete, ranged: await findRanged(reader, amount, terms) };
  }
  if (ask.code !== undefined) {
    const rows = await findCodeCells(reader, ask.code, range);
    if (terms.length === 0) return { ...none, ...rows };
    const kept = await intersectTerms(terms, (term) => findCells(reader, term.term, range), rows);
    return { ...none, ...kept };
  }
  return { ...none, ...(await findNamedRows(reader, terms, range)) };
}

/** Rows and columns that the words name exactly; other words may name the document, or stand in the same cell's names. */
async function findNamedRows(
  reader: IndexReader,
  terms: readonly TermPlaces[],
  range: DocumentRange,
): Promise<CellSet> {
  const exact = await Promise.all(terms.map(({ term }) => findNamedCells(reader, term, range)));
  if (!exact.some(({ cells }) => cells.length > 0)) return { cells: [], complete: true };
  return intersectTerms(terms, async ({ term }, index) => {
    const found = exact[index];
    return found && found.cells.length > 0 ? found : findCells(reader, term, range);
  });
}

/** Cells that every term allows: by a name of the cell, or because the document is called so. */
async function intersectTerms(
  terms: readonly TermPlaces[],
  find: (term: TermPlaces, index: number) => Promise<CellSet>,
  start?: CellSet,
): Promise<CellSet> {
  const sets = await Promise.all(terms.map(find));
  const keys = sets.map(({ cells }) => new Set(cells.map(toCellKey)));
  const all = new Map(
    (start?.cells ?? sets.flatMap(({ cells }) => cells)).map((cell) => [toCellKey(cell), cell]),
  );
  const cells = [...all].flatMap(([key, cell]) =>
    terms.every(({ named }, index) => keys[index]?.has(key) || named.has(cell.document)) ? [cell] : [],
  );
  return { cells, complete: (start?.complete ?? true) && sets.every(({ complete }) => complete) };
}

/** The cells and sentences with one value; further words must stand in the same section or name the document. */
async function findExact(
  reader: IndexReader,
  amount: AmountQuery,
  terms: readonly TermPlaces[],
): Promise<Pick<Places, 'cells' | 'amounts'>> {
  const places = amount.exact?.digits ? await reader.value(amount.exact.digits) : [];
  const found = places.filter(
    (place) =>
      matchesAmount(place, amount) &&
      terms.every(
        ({ named, sections }) =>
          named.has(place.document) || sections.has(reader.toSection(place.document, place.section)),
      ),
  );
  return { cells: found.filter(({ row }) => row >= 0), amounts: found.filter(({ row }) => row < 0) };
}

/** Sections with every word that is not a name of their document, and an amount of about that size. */
async function findRanged(
  reader: IndexReader,
  { low, high, inYuan }: AmountQuery,
  terms: readonly TermPlaces[],
): Promise<SectionSet> {
  const least = Math.max(
    SIZES.least,
    low && low.number.digits !== '' ? measureSize(low.number) : SIZES.least,
  );
  const most = Math.min(SIZES.most, high ? measureSize(high.number) : SIZES.most);
  const sizes = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
  const lists = await Promise.all(sizes.map((size) => reader.gram(sizeGram(size, inYuan))));
  const sized = [...new Set(lists.flatMap(({ sections }) => sections))].sort((a, b) => a - b);
  const words = terms.filter(({ sections }) => sections.size > 0);
  const lacking = terms.filter(({ sections }) => sections.size === 0);
  const found = intersectSections([
    sized,
    ...words.map(({ sections }) => [...sections.keys()].sort((a, b) => a - b).map((section) => 2 * section)),
  ]);
  const isAllowed = (section: number): boolean =>
    lacking.every(({ named }) => named.has(reader.findDocument(section)));
  return new Map([...found].filter(([section]) => isAllowed(section)));
}
