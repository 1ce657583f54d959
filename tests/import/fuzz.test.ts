import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeContentRoot } from '../../bench/fuzz/content-root.ts';
import { examine, readSound, type Examination, type SoundReads } from '../../bench/fuzz/examine.ts';
import { loadOriginals } from '../../bench/fuzz/originals.ts';
import { makeVariant, type Variant } from '../../bench/fuzz/variant.ts';
import { createReaderPool, type ReaderPool } from '../../src/lib/import/index.ts';

const SEED = 7;
/** A slice of `npm run bench:fuzz`, which takes ten thousand. */
const COUNT = 200;

const originals = loadOriginals();
let folder: string;
let pool: ReaderPool;
let sound: SoundReads;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-fuzz-test-'));
  pool = createReaderPool({ size: 2 });
  sound = await readSound(originals, pool);
}, 60_000);

afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

/** Examines every second variant from a number on, in a content root of its own. */
async function examineHalf(first: number): Promise<readonly (readonly [Variant, Examination])[]> {
  const root = makeContentRoot(path.join(folder, `lane-${first}`));
  const results: (readonly [Variant, Examination])[] = [];
  for (let index = first; index < COUNT; index += 2) {
    const variant = makeVariant(originals, SEED, index);
    results.push([variant, await examine(variant, sound, root, pool)]);
  }
  return results;
}

describe('damaged files', () => {
  test('should give a document or a clear refusal, every figure where it was printed', async () => {
    const results = (await Promise.all([examineHalf(0), examineHalf(1)])).flat();
    // How long each takes is judged by the benchmark: here other tests take the machine's time.
    const faults = results.flatMap(([{ index, story }, { faults: own }]) =>
      own.filter((fault) => !fault.startsWith('took')).map((fault) => `${index} ${story}: ${fault}`),
    );
    expect(faults).toEqual([]);
    const read = results.filter(([, { result }]) => result === 'read').length;
    expect(read).toBeGreaterThan(COUNT / 10);
    expect(read).toBeLessThan(COUNT);
    expect(readdirSync(folder).sort()).toEqual(['lane-0', 'lane-1']);
  }, 120_000);

  test('should be the same for the same seed, and others for another', () => {
    const make = (seed: number) =>
      Array.from({ length: 20 }, (_, index) => makeVariant(originals, seed, index));
    expect(make(3)).toEqual(make(3));
    expect(make(3)).not.toEqual(make(4));
  }, 60_000);

  test('should show a fault where there is one', async () => {
    const variant = makeVariant(originals, SEED, 0);
    const root = makeContentRoot(path.join(folder, 'lane-0'));
    const broken: ReaderPool = { ...pool, read: () => Promise.reject(new Error('defect')) };
    expect((await examine(variant, sound, root, broken)).faults.join()).toContain('defect');
  });
});
