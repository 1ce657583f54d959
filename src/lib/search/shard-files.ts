import {
  gramPath,
  itemPath,
  ITEMS_PATH,
  PARTS_PATH,
  ROOT_PATH,
  rowPath,
  shardFolder,
  textPath,
  valuePath,
} from './chunks.ts';
import { INDEX_VERSION } from './catalogue.ts';
import { collect } from './collect.ts';
import { cutItems, cutParts, spread, type Spread } from './cut-files.ts';
import { listDocuments } from './document-list.ts';
import type { DocumentEntry } from './entry.ts';
import { writeGrams, type GramPlaces } from './gram-file.ts';
import { isWordGram } from './grams.ts';
import { compress, encode, type IndexFile } from './index-file.ts';
import { writeItems, type Item } from './item-file.ts';
import type { Root, Stretches } from './root.ts';
import { writeRows } from './row-file.ts';
import { summarise, type ShardSummary } from './shard-summary.ts';
import { writeValues } from './value-file.ts';

/** Cells of one file of items: with their figures some seven thousand bytes, without some one thousand. */
const ITEM_CELLS = 3000;
const ROW_CELLS = 4000;
/** Bytes of a file of words, and of the other files that keys are spread over, before they are compressed. */
const WORD_BYTES = 6000;
const SPREAD_BYTES = 12_000;

/** A shard as it is written. */
export interface Shard {
  readonly files: readonly IndexFile[];
  readonly summary: ShardSummary;
}

/**
 * The files of one shard and what the catalogue has to know of it: a pure function of its documents, in whatever order they come.
 * The same documents give the same bytes on every machine.
 */
export function makeShard(name: string, documents: readonly DocumentEntry[]): Shard {
  const sorted = documents.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const collected = collect(sorted);
  const { words, grams } = spreadGrams(collected.grams);
  const values = spread([...collected.values], locateIn('values'), valuePath, SPREAD_BYTES, writeValues);
  const parts = sorted.flatMap(({ sections }) => cutParts(sections));
  const items = cutItems(collected.items, ITEM_CELLS);
  const rows = cutItems(collected.items, ROW_CELLS);
  const root: Root = {
    version: INDEX_VERSION,
    files: { words: words.files, grams: grams.files, values: values.files },
    ...listDocuments(sorted),
    rows: listStretches(rows),
  };
  const files = [
    compress(ROOT_PATH, encode(root)),
    compress(PARTS_PATH, encode(parts.map(({ length }) => length))),
    compress(ITEMS_PATH, encode(listStretches(items))),
    ...words.written,
    ...grams.written,
    ...values.written,
    ...items.map((stretch, file) => compress(itemPath(file), writeItems(stretch))),
    ...rows.map((stretch, file) => compress(rowPath(file), writeRows(stretch))),
    ...parts.map((part, file) => compress(textPath(file), encode(part))),
  ];
  return {
    files: files
      .map(({ path, content }) => ({ path: shardFolder(name) + path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    summary: summarise(sorted, collected, root),
  };
}

function listStretches(files: readonly (readonly Item[])[]): Stretches {
  return {
    first: files.map(
      ([item], file) => (item?.number ?? 0) - (file === 0 ? 0 : (files[file - 1]?.[0]?.number ?? 0)),
    ),
    documents: files.map(([item]) => item?.cells[0]?.document ?? 0),
  };
}

function spreadGrams(all: ReadonlyMap<string, GramPlaces>): Record<'words' | 'grams', Spread> {
  const spreadKind = (kind: 'words' | 'grams', bytes: number): Spread =>
    spread(
      [...all].filter(([gram]) => isWordGram(gram) === (kind === 'words')),
      locateIn(kind),
      (gram, files) => gramPath(gram, { words: files, grams: files }),
      bytes,
      writeGrams,
    );
  return { words: spreadKind('words', WORD_BYTES), grams: spreadKind('grams', SPREAD_BYTES) };
}

function locateIn(folder: string): (file: number) => string {
  return (file) => `${folder}/${file}.gz`;
}
