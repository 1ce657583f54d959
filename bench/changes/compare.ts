import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listTree } from '../../src/lib/system/index.ts';

/** Files below a folder, sorted; none where there is no folder. */
export function listFiles(folder: string): string[] {
  return existsSync(folder) ? listTree(folder) : [];
}

/** What is different between two folders, as sentences; empty when every byte is the same. */
export function compareTrees(left: string, right: string): string[] {
  const [one, two] = [listFiles(left), listFiles(right)];
  const known = new Set(two);
  return [
    ...one.filter((file) => !known.has(file)).map((file) => `${file} stands in the first only`),
    ...two.filter((file) => !new Set(one).has(file)).map((file) => `${file} stands in the second only`),
    ...one
      .filter((file) => known.has(file))
      .filter((file) => !readFileSync(path.join(left, file)).equals(readFileSync(path.join(right, file))))
      .map((file) => `${file} differs`),
  ];
}

/** Times of change of every file: what an upload tool looks at. */
export function readTimes(folder: string): ReadonlyMap<string, number> {
  return new Map(listFiles(folder).map((file) => [file, statSync(path.join(folder, file)).mtimeMs]));
}

/** Files whose time changed although their bytes did not. */
export function findTouched(
  before: ReadonlyMap<string, number>,
  bytes: ReadonlyMap<string, Buffer>,
  folder: string,
): string[] {
  return [...readTimes(folder)]
    .filter(([file, time]) => before.has(file) && before.get(file) !== time)
    .filter(([file]) => bytes.get(file)?.equals(readFileSync(path.join(folder, file))))
    .map(([file]) => `${file} was written again with the same bytes`);
}

/** Bytes of every file. */
export function readBytes(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(listFiles(folder).map((file) => [file, readFileSync(path.join(folder, file))]));
}
