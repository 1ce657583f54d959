import {
  gramPath,
  itemPath,
  PARTS_PATH,
  ROOT_PATH,
  shardFolder,
  textPath,
  valuePath,
} from './chunks.ts';
import { INDEX_VERSION } from './catalogue.ts';
import { collect } from './collect.ts';
import { cutItems, cutParts, spread } from './cut-files.ts';
import { listDocuments } from './document-list.ts';
import type { DocumentEntry } from './entry.ts';
import { writeGrams } from './gram-file.ts';
import { compress, encode, type IndexFile } from './index-file.ts';
import { writeItems } from './item-file.ts';
import type { Root } from './root.ts';
import { summarise, type ShardSummary } from './shard-summary.ts';
import { writeValues } from './value-file.ts';

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
  const grams = spread([...collected.grams], gramPath, (file) => `grams/${file}.gz`, writeGrams);
  const values = spread([...collected.values], valuePath, (file) => `values/${file}.gz`, writeValues);
  const parts = sorted.flatMap(({ sections }) => cutParts(sections));
  const stretches = cutItems(collected.items);
  const root: Root = {
    version: INDEX_VERSION,
    files: { grams: grams.files, values: values.files },
    ...listDocuments(sorted),
    items: stretches.map(([first]) => first?.number ?? 0),
    itemDocuments: stretches.map(([first]) => first?.cells[0]?.document ?? 0),
  };
  const files = [
    compress(ROOT_PATH, encode(root)),
    compress(PARTS_PATH, encode(parts.map(({ length }) => length))),
    ...grams.written,
    ...values.written,
    ...stretches.map((stretch, file) => compress(itemPath(file), writeItems(stretch))),
    ...parts.map((part, file) => compress(textPath(file), encode(part))),
  ];
  return {
    files: files
      .map(({ path, content }) => ({ path: shardFolder(name) + path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    summary: summarise(sorted, collected, root),
  };
}
