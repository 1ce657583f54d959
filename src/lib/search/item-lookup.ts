import { codeGram, listPairs, nameGram } from './grams.ts';
import type { Item } from './item-file.ts';
import { hasTerm } from './lookup.ts';
import type { Place } from './places.ts';
import type { Term } from './query.ts';
import { findStart, type Stretches } from './root.ts';
import type { DocumentRange, IndexReader, ItemKind } from './reader.ts';

/** Files one query may load for one of its words, of some seven or one thousand bytes each; some of every shard in any case. */
const MOST_FILES = { items: { all: 16, shard: 4 }, rows: { all: 64, shard: 8 } } as const;

/** What of a shard is looked at. */
export interface ShardPart {
  readonly reader: IndexReader;
  readonly range: DocumentRange;
}

/** Cells of one shard found by the name of their row, column or table. */
export interface CellSet {
  readonly cells: readonly Place[];
  /** False when there are more than one query looks at. */
  readonly complete: boolean;
}

/** Cells of the items that are called exactly so, by shard; their figures are there with `items` only. */
export async function findNamedCells(
  parts: readonly ShardPart[],
  term: Term,
  kind: ItemKind,
): Promise<CellSet[]> {
  const lists = await Promise.all(parts.map(({ reader }) => reader.gram(nameGram(term.folded))));
  return loadCells(parts, lists, kind, () => true);
}

/** Cells of the items with a term in their name, by shard. */
export async function findCells(parts: readonly ShardPart[], term: Term, kind: ItemKind): Promise<CellSet[]> {
  const lists = await Promise.all(
    parts.map(async ({ reader }) => {
      const pairs = await Promise.all(listPairs(term.folded).map((pair) => reader.gram(pair)));
      const [first = [], ...rest] = pairs.map(({ items }) => items);
      const others = rest.map((list) => new Set(list));
      return { items: first.filter((item) => others.every((other) => other.has(item))) };
    }),
  );
  return loadCells(parts, lists, kind, (name) => hasTerm(name, term));
}

/** Cells of the rows with a code, or a code below it, by shard: 206 has all of 20601, 2060101 … */
export async function findCodeCells(
  parts: readonly ShardPart[],
  code: string,
  kind: ItemKind,
): Promise<CellSet[]> {
  const lists = await Promise.all(parts.map(({ reader }) => reader.gram(codeGram(code))));
  return loadCells(parts, lists, kind, () => true);
}

/** Names a cell among all cells of a shard. */
export function toCellKey({ document, section, row, column }: Place): string {
  return `${document}.${section}.${row}.${column}`;
}

async function loadCells(
  parts: readonly ShardPart[],
  lists: readonly { readonly items: readonly number[] }[],
  kind: ItemKind,
  isMeant: (name: string) => boolean,
): Promise<CellSet[]> {
  const { all, shard: own } = MOST_FILES[kind];
  let room = Math.max(all, own * parts.length);
  const spreads = await Promise.all(parts.map(({ reader }) => reader.stretches(kind)));
  const shares = parts.map(({ reader, range }, shard) => {
    const items = lists[shard]?.items ?? [];
    const spread = spreads[shard] ?? { first: [], documents: [] };
    const files = [...new Set(items.flatMap((item) => listFiles(spread, item, range)))];
    const share = files.slice(0, room);
    room -= share.length;
    return { reader, share, wanted: new Set(items), complete: share.length === files.length };
  });
  return Promise.all(
    shares.map(async ({ reader, share, wanted, complete }) => {
      const loaded = await Promise.all(share.map((file) => reader.itemFile(file, kind)));
      return { cells: collectCells(loaded.flat(), wanted, isMeant), complete };
    }),
  );
}

/** The files that may have cells of an item in some of the documents. */
function listFiles({ first, documents }: Stretches, item: number, range: DocumentRange): number[] {
  let last = findStart(first, item);
  const files: number[] = [];
  for (; last >= 0 && (first[last] ?? 0) >= item; last -= 1) files.unshift(last);
  // The file before may end with it, too.
  if (last >= 0) files.unshift(last);
  return files.filter((file) => {
    const from = first[file] === item ? (documents[file] ?? 0) : 0;
    const to = first[file + 1] === item ? (documents[file + 1] ?? Infinity) : Infinity;
    return from <= range.last && to >= range.first;
  });
}

function collectCells(
  items: readonly Omit<Item, 'code'>[],
  wanted: ReadonlySet<number>,
  isMeant: (name: string) => boolean,
): Place[] {
  const cells = new Map<string, Place>();
  for (const item of items)
    if (wanted.has(item.number) && isMeant(item.name))
      for (const cell of item.cells) cells.set(toCellKey(cell), cell);
  return [...cells.values()];
}
