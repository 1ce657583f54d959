import { hashKey, toFileKey } from './grams.ts';

/**
 * Loads one file of the index by its path below the index folder. Everything a search reads comes through such a function:
 * online by `fetch`, in a folder opened by double click from scripts that hand over the same bytes.
 */
export type LoadChunk = (path: string) => Promise<Uint8Array>;

/** The file every search starts with. */
export const ROOT_PATH = 'root.gz';

/** The file of readings (拼音), loaded for queries of letters only. */
export const PINYIN_PATH = 'pinyin.gz';

/** File of a pair of characters. */
export function gramPath(gram: string, files: number): string {
  return `grams/${hashKey(toFileKey(gram)) % files}.gz`;
}

/** File of the digits of a value. */
export function valuePath(digits: string, files: number): string {
  return `values/${hashKey(digits) % files}.gz`;
}

/** File of items by its number. */
export function itemPath(file: number): string {
  return `items/${file}.gz`;
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
