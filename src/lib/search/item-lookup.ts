import { codeGram, listPairs, nameGram } from './grams.ts';
import type { Item } from './item-file.ts';
import { hasTerm } from './lookup.ts';
import type { Place } from './places.ts';
import type { Term } from './query.ts';
import type { DocumentRange, IndexReader } from './reader.ts';

/** Files of items one query may load for one of its words, of some seven thousand bytes each; two of each shard in any case. */
const MOST_FILES = 16;
const SHARD_FILES = 2;

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

/** Cells of the items that are called exactly so, by shard. */
export async function findNamedCells(parts: readonly ShardPart[], term: Term): Promise<CellSet[]> {
  const lists = await Promise.all(parts.map(({ reader }) => reader.gram(nameGram(term.folded))));
  return loadCells(parts, lists, () => true);
}

/** Cells of the items with a term in their name, by shard. */
export async function findCells(parts: readonly ShardPart[], term: Term): Promise<CellSet[]> {
  const lists = await Promise.all(
    parts.map(async ({ reader }) => {
      const pairs = await Promise.all(listPairs(term.folded).map((pair) => reader.gram(pair)));
      const [first = [], ...rest] = pairs.map(({ items }) => items);
      const others = rest.map((list) => new Set(list));
      return { items: first.filter((item) => others.every((other) => other.has(item))) };
    }),
  );
  return loadCells(parts, lists, (name) => hasTerm(name, term));
}

/** Cells of the rows with a code, or a code below it, by shard: 206 has all of 20601, 2060101 … */
export async function findCodeCells(parts: readonly ShardPart[], code: string): Promise<CellSet[]> {
  const lists = await Promise.all(parts.map(({ reader }) => reader.gram(codeGram(code))));
  return loadCells(parts, lists, () => true);
}

/** Names a cell among all cells of a shard. */
export function toCellKey({ document, section, row, column }: Place): string {
  return `${document}.${section}.${row}.${column}`;
}

async function loadCells(
  parts: readonly ShardPart[],
  lists: readonly { readonly items: readonly number[] }[],
  isMeant: (name: string) => boolean,
): Promise<CellSet[]> {
  let room = Math.max(MOST_FILES, SHARD_FILES * parts.length);
  const shares = parts.map(({ reader, range }, shard) => {
    const items = lists[shard]?.items ?? [];
    const files = [...new Set(items.flatMap((item) => reader.listItemFiles(item, range)))];
    const share = files.slice(0, room);
    room -= share.length;
    return { reader, share, wanted: new Set(items), complete: share.length === files.length };
  });
  return Promise.all(
    shares.map(async ({ reader, share, wanted, complete }) => {
      const loaded = await Promise.all(share.map((file) => reader.itemFile(file)));
      return { cells: collectCells(loaded.flat(), wanted, isMeant), complete };
    }),
  );
}

function collectCells(
  items: readonly Item[],
  wanted: ReadonlySet<number>,
  isMeant: (name: string) => boolean,
): Place[] {
  const cells = new Map<string, Place>();
  for (const item of items)
    if (wanted.has(item.number) && isMeant(item.name))
      for (const cell of item.cells) cells.set(toCellKey(cell), cell);
  return [...cells.values()];
}
