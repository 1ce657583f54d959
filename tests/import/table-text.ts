import { locateTables, readTable, readTextBlocks, type LocatedTable } from '../../src/lib/import/index.ts';
import { readOriginal } from './support.ts';

/** Lines of the first source. */
export const SOURCE = new TextDecoder().decode(readOriginal('zhuzhou/kexie/2021')).split('\n');

/** Lines of the first source, numbered from 1. */
export function lines(first: number, last: number): string[] {
  return SOURCE.slice(first - 1, last);
}

/** The first table of a text, as found. */
export function locate(text: string): LocatedTable {
  const found = locateTables(readTextBlocks(text).blocks).find((entry) => entry.kind === 'located');
  if (!found) throw new Error('no table');
  return found;
}

/** The first table of a text, as read. */
export function read(text: string, id = 't00', heading?: string) {
  return readTable('test.txt', id, locate(text), heading);
}
