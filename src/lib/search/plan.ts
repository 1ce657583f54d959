import { matchesAmount, type AmountQuery } from './amount-query.ts';
import type { Anywhere } from './anywhere.ts';
import type { Ask } from './ask.ts';
import {
  findCells,
  findCodeCells,
  findNamedCells,
  toCellKey,
  type CellSet,
  type ShardPart,
} from './item-lookup.ts';
import { findTerm, type SectionSet, type TermPlaces } from './lookup.ts';
import type { Place } from './places.ts';
import { findRanged } from './ranged.ts';
import type { IndexReader, ItemKind } from './reader.ts';

/** Where an answer may stand in one shard: everything that can be known without loading a text. */
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

/**
 * Looks up everything a query asks for, in every shard; cells in the documents of their ranges only. What a query means must not
 * depend on the shard: `anywhere` knows what holds for the whole index. Cells come with figures from `items` only.
 */
export async function findPlaces(
  parts: readonly ShardPart[],
  ask: Ask,
  anywhere: Anywhere,
  kind: ItemKind,
): Promise<Places[]> {
  const terms = await Promise.all(
    parts.map(({ reader }) => Promise.all(ask.terms.map((term) => findTerm(reader, term)))),
  );
  const found = await findFigures(parts, terms, ask, anywhere, kind);
  return terms.map((own, shard) => ({
    terms: own,
    cells: [],
    amounts: [],
    ranged: undefined,
    complete: true,
    ...found[shard],
  }));
}

async function findFigures(
  parts: readonly ShardPart[],
  terms: readonly (readonly TermPlaces[])[],
  ask: Ask,
  anywhere: Anywhere,
  kind: ItemKind,
): Promise<Partial<Places>[]> {
  const { amount, code } = ask;
  if (amount?.exact)
    return Promise.all(parts.map(({ reader }, shard) => findExact(reader, amount, terms[shard] ?? [])));
  if (amount) {
    if (ask.terms.length === 0) return [];
    const words = await anywhere.listWords(ask.terms, terms);
    const cells = await Promise.all(ask.terms.map((term) => findCells(parts, term, 'items')));
    const found = intersectTerms(terms, cells);
    return Promise.all(
      parts.map(async ({ reader }, shard) => ({
        cells: found[shard]?.cells.filter((cell) => matchesAmount(cell, amount)) ?? [],
        complete: found[shard]?.complete ?? true,
        ranged: await findRanged(reader, amount, terms[shard] ?? [], words),
      })),
    );
  }
  if (code !== undefined) {
    const rows = await findCodeCells(parts, code, kind);
    const sets = await Promise.all(ask.terms.map((term) => findCells(parts, term, kind)));
    return sets.length === 0 ? rows : intersectTerms(terms, sets, rows);
  }
  return findNamedRows(parts, terms, ask, anywhere, kind);
}

/** Rows and columns that the words name exactly; other words may name the document, or stand in the same cell's names. */
async function findNamedRows(
  parts: readonly ShardPart[],
  terms: readonly (readonly TermPlaces[])[],
  ask: Ask,
  anywhere: Anywhere,
  kind: ItemKind,
): Promise<CellSet[]> {
  const isName = await Promise.all(ask.terms.map((term) => anywhere.isItem(term, parts)));
  if (!isName.includes(true)) return [];
  const sets = await Promise.all(
    ask.terms.map((term, index) =>
      isName[index] ? findNamedCells(parts, term, kind) : findCells(parts, term, kind),
    ),
  );
  return intersectTerms(terms, sets);
}

/** By shard, the cells that every term allows: by a name of the cell, or because the document is called so. */
function intersectTerms(
  terms: readonly (readonly TermPlaces[])[],
  byTerm: readonly (readonly CellSet[])[],
  starts?: readonly CellSet[],
): CellSet[] {
  return terms.map((own, shard) => {
    const sets = byTerm.flatMap((set) => set[shard] ?? []);
    const start = starts?.[shard];
    const keys = sets.map(({ cells }) => new Set(cells.map(toCellKey)));
    const all = new Map(
      (start?.cells ?? sets.flatMap(({ cells }) => cells)).map((cell) => [toCellKey(cell), cell]),
    );
    const cells = [...all].flatMap(([key, cell]) =>
      own.every(({ named }, index) => keys[index]?.has(key) || named.has(cell.document)) ? [cell] : [],
    );
    return { cells, complete: (start?.complete ?? true) && sets.every(({ complete }) => complete) };
  });
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
