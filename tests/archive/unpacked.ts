import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect } from 'vitest';
import { verifyArchive, type Verdict } from '../../src/lib/archive/index.ts';
import { makeArchive, type MadeArchive } from './example.ts';

/** Files of the example bag that say its one figure. */
export const PAGE = 'data/site/zhuzhou/kexie/2021/index.html';
export const TABLE = 'data/tables/zhuzhou/kexie/2021/t03.json';
export const RECORD = 'data/site/zhuzhou/kexie/2021/record.json.js';

/** The example bag, unpacked by another program than ours. */
export interface UnpackedBag {
  readonly made: () => MadeArchive;
  /** Its folder, unchanged. */
  readonly folder: () => string;
  /** Folder of the copy that was changed last. */
  readonly copy: () => string;
  /** Verifies a copy after something was done to it. */
  readonly verifyChanged: (change: (folder: string) => void) => Verdict;
}

/** One bag for all tests of a file. */
export function useBag(): UnpackedBag {
  let made: MadeArchive | undefined;
  const get = (): MadeArchive => {
    if (!made) throw new Error('The bag is made before the first test, not earlier');
    return made;
  };
  const folder = (): string => path.join(get().folder, 'unpacked', '存档 一');
  const copy = (): string => path.join(get().folder, 'changed');
  beforeAll(async () => {
    made = await makeArchive();
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(made.file)))) {
      const file = path.join(made.folder, 'unpacked', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  });
  afterAll(() => made?.remove());
  return {
    made: get,
    folder,
    copy,
    verifyChanged: (change) => {
      rmSync(copy(), { recursive: true, force: true });
      cpSync(folder(), copy(), { recursive: true });
      change(copy());
      return verifyArchive(copy());
    },
  };
}

/** Replaces text in a file of a bag; it must be there. */
export function replace(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(path.join(folder, file), text.replaceAll(from, to));
}
