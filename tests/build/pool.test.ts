import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openKeep } from '../../src/lib/build/engine/keep.ts';
import { openPool } from '../../src/lib/build/engine/pool.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const folders = {
  content: path.join(folder, 'content'),
  staged: path.join(folder, 'staged'),
  current: path.join(folder, 'current'),
  keep: path.join(folder, 'keep'),
  drawing: path.join(folder, 'drawing'),
};

/** An entry of a page with many words: what a large document leaves for search. */
function makeEntry(number: number, paragraphs: number) {
  return {
    url: `jia/ju-${number}/2020/`,
    title: '示例',
    region: '示例市',
    department: `示例${number}局`,
    year: '2020',
    kind: '部门决算',
    aliases: [],
    sections: [
      {
        heading: '说明',
        chapter: '',
        paragraphs: Array.from(
          { length: paragraphs },
          (_, at) => `第${number}号第${at}段${'示例文字'.repeat(60)}。`,
        ),
        amounts: [],
      },
    ],
  };
}

describe('openPool(size)', { timeout: 120_000 }, () => {
  it('does orders, reports what a job throws, and goes on after it', async () => {
    const pool = openPool(2);
    const entry = openKeep(folders.keep).put(makeEntry(1, 3));
    const order = (entries: readonly string[]) =>
      pool.run({ kind: 'shard', inputs: [{ shard: 'all', entries }], folders }, () => undefined);
    const results = await Promise.allSettled([order([entry]), order(['0'.repeat(40)]), order([entry])]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const [{ files }] = (results[0] as PromiseFulfilledResult<readonly [{ files: readonly string[] }]>).value;
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(readFileSync(path.join(folders.staged, file)).length).toBeGreaterThan(0);
    await pool.close();
  });

  it('uses a thread that was made ready, and makes none ready where there is no room', async () => {
    const pool = openPool(1, [64, 1500]);
    pool.prepare('assets', true);
    pool.prepare('assets', true);
    const order = { kind: 'assets' as const, inputs: [{ folder, files: [] }], folders, large: true };
    expect(await pool.run(order, () => undefined)).toEqual([{ files: [] }]);
    await pool.close();
  });

  it('gives an order that needs more memory a thread that has more, and says so when there is none', async () => {
    // What an order carries is on the heap of the thread before the job begins.
    const padding = Array.from({ length: 1_500_000 }, (_, at) => ({ at }));
    const order = { kind: 'assets' as const, inputs: [{ folder, files: [], padding }], folders };
    const pool = openPool(1, [64, 1500]);
    expect(await pool.run(order, () => undefined)).toEqual([{ files: [] }]);
    await pool.close();
    const small = openPool(1, [64]);
    await expect(small.run(order, () => undefined)).rejects.toThrow(/memory/);
    await small.close();
  });
});
