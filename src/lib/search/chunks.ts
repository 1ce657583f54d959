import { hashKey, isWordGram, toFileKey } from './grams.ts';

/**
 * Loads one file of the index by its path below the index folder. Everything a search reads comes through such a function:
 * online by `fetch`, in a folder opened by double click from scripts that hand over the same bytes.
 */
export type LoadChunk = (path: string) => Promise<Uint8Array>;

/** The file every search starts with. */
export const CATALOGUE_PATH = 'catalogue.gz';

/** The file of names and their readings (拼音), loaded for queries of letters only. */
export const PINYIN_PATH = 'pinyin.gz';

/** File that says which shards have a gram, or a value. */
export function sievePath(kind: 'grams' | 'values', file: number): string {
  return `sieve/${kind}/${file}.gz`;
}

/** What stands before the path of every file of a shard. */
export function shardFolder(name: string): string {
  return `shards/${name}/`;
}

/** The first file of a shard. */
export const ROOT_PATH = 'root.gz';

/** File that says which items are in which file of items with their figures. */
export const ITEMS_PATH = 'items.gz';

/** File that says which sections are in which text file. */
export const PARTS_PATH = 'parts.gz';

/** How many files grams are spread over: words, and all others. */
export interface GramFiles {
  readonly words: number;
  readonly grams: number;
}

/** File of a pair of characters, or of another gram. */
export function gramPath(gram: string, files: GramFiles): string {
  const kind = isWordGram(gram) ? 'words' : 'grams';
  return `${kind}/${hashKey(toFileKey(gram)) % files[kind]}.gz`;
}

/** File of the digits of a value. */
export function valuePath(digits: string, files: number): string {
  return `values/${hashKey(digits) % files}.gz`;
}

/** File of items with their figures by its number. */
export function itemPath(file: number): string {
  return `items/${file}.gz`;
}

/** File of the rows of items by its number. */
export function rowPath(file: number): string {
  return `rows/${file}.gz`;
}

/** File of texts by its number; folders of 256, because some systems are slow with many files in one. */
export function textPath(file: number): string {
  return `texts/${file >> 8}/${file & 255}.gz`;
}

/** The bytes of a compressed file. Browsers and Node have the same function for it. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** So many files are loaded at a time: a search over many shards leaves room for what else the page loads. */
const MOST_AT_ONCE = 16;

/** The same loader, at most so many files at a time, in the order they were asked for. */
export function limitLoads(load: LoadChunk): LoadChunk {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (path) => {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await load(path);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
