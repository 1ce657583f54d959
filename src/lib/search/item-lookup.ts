import { listPairs, nameGram } from './grams.ts';
import { hasTerm } from './lookup.ts';
import type { Place } from './places.ts';
import type { Term } from './query.ts';
import type { DocumentRange, IndexReader } from './reader.ts';

/** Files of items one query may load, of some seven thousand bytes each. */
const MOST_FILES = 16;

/** Cells found by the name of their row, column or table. */
export interface CellSet {
  readonly cells: readonly Place[];
  /** False when there are more than one query looks at. */
  readonly complete: boolean;
}

/** Cells of the items that are called exactly so. */
export async function findNamedCells(
  reader: IndexReader,
  term: Term,
  range: DocumentRange,
): Promise<CellSet> {
  const { items } = await reader.gram(nameGram(term.folded));
  return loadCells(reader, items, range, () => true);
}

/** Cells of the items with a term in their name. */
export async function findCells(reader: IndexReader, term: Term, range: DocumentRange): Promise<CellSet> {
  const lists = await Promise.all(listPairs(term.folded).map((pair) => reader.gram(pair)));
  const [first = [], ...rest] = lists.map(({ items }) => items);
  const others = rest.map((list) => new Set(list));
  const items = first.filter((item) => others.every((other) => other.has(item)));
  return loadCells(reader, items, range, (name) => hasTerm(name, term));
}

/** Cells of the rows with a code, or a code below it: 206 has all of 20601, 2060101 … */
export function findCodeCells(reader: IndexReader, code: string, range: DocumentRange): Promise<CellSet> {
  const { codes } = reader.root;
  const items = codes.flatMap((one, item) => (one.startsWith(code) ? [item] : []));
  return loadCells(reader, items, range, () => true);
}

/** Whether there are rows with a code or below it. */
export function hasCode({ root }: IndexReader, code: string): boolean {
  return root.codes.some((one) => one.startsWith(code));
}

/** Names a cell among all cells. */
export function toCellKey({ document, section, row, column }: Place): string {
  return `${document}.${section}.${row}.${column}`;
}

async function loadCells(
  reader: IndexReader,
  items: readonly number[],
  range: DocumentRange,
  isMeant: (name: string) => boolean,
): Promise<CellSet> {
  const files = [...new Set(items.flatMap((item) => reader.listItemFiles(item, range)))];
  const wanted = new Set(items);
  const loaded = await Promise.all(files.slice(0, MOST_FILES).map((file) => reader.itemFile(file)));
  const cells = new Map<string, Place>();
  for (const item of loaded.flat())
    if (wanted.has(item.number) && isMeant(item.name))
      for (const cell of item.cells) cells.set(toCellKey(cell), cell);
  return { cells: [...cells.values()], complete: files.length <= MOST_FILES };
}
