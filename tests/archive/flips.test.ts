import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeRandom, mapStretches, tryFlip } from '../../bench/archive/flip.ts';
import { makeArchive } from './example.ts';

/** Changes tried here; `bench/archive` tries a thousand on a whole portal. */
const CHANGES = 50;

test('should find and name every one of fifty bytes that were changed anywhere', async () => {
  const made = await makeArchive();
  try {
    const intact = readFileSync(made.file);
    const stretches = mapStretches(made.file);
    expect(stretches.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(intact.length);
    const random = makeRandom(2026);
    const copy = path.join(made.folder, 'copy.zip');
    for (let count = 0; count < CHANGES; count += 1) {
      const stretch = stretches[random() % stretches.length];
      const at = stretch ? stretch.from + (random() % Math.max(1, stretch.to - stretch.from)) : 0;
      const { found, named, said } = tryFlip(intact, stretches, copy, at, 1 << (random() % 8));
      expect({ at, found, named, said }).toMatchObject({ found: true, named: true });
    }
  } finally {
    made.remove();
  }
});
