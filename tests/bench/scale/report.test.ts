import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../../bench/scale/options.ts';
import { estimateSeconds, planTasks } from '../../../bench/scale/plan.ts';
import { openResults } from '../../../bench/scale/report/results.ts';
import { renderTable } from '../../../bench/scale/report/table.ts';
import type { Result } from '../../../bench/scale/run-tool.ts';
import { TOOLS } from '../../../bench/scale/tools/index.ts';

const work = mkdtempSync(path.join(tmpdir(), 'scale-report-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const cost = (seconds: number) => ({ seconds, cpu: seconds * 1.5, megabytes: seconds * 10 });
const result: Result = {
  costs: {
    cold: { pages: [cost(30), cost(10), cost(20)], search: [cost(7), cost(8), cost(9)] },
    none: { pages: [cost(1)] },
  },
  pages: 1234,
  faults: ['冷：a|b'],
};
const rows = TOOLS['hugo']?.[0]?.rows ?? [];

describe('the table', () => {
  it('adds up parts, takes the middle round, and says what is missing', () => {
    const lines = [
      ...rows.map((row) => ({ size: 1000, row, result })),
      { size: 1000, row: rows[0] as (typeof rows)[number] },
      { size: 1000, row: rows[0] as (typeof rows)[number], result: { ...result, faults: [] } },
    ];
    expect(renderTable(lines).split('\n').slice(2)).toEqual([
      '| 1,000 | Hugo | 网页 | 1,234 | 20.0 | 30.0 | 200 | 1.0 | 1.5 | 10 | — | — | — | 冷：a\\|b |',
      '| 1,000 | Hugo + Pagefind | 网页、检索 | 1,234 | 28.0 | 42.0 | 200 | — | — | — | — | — | — | 冷：a\\|b |',
      '| 1,000 | Hugo | 网页 | — | — | — | — | — | — | — | — | — | — | 未安装 |',
      '| 1,000 | Hugo | 网页 | 1,234 | 20.0 | 30.0 | 200 | 1.0 | 1.5 | 10 | — | — | — | ✓ |',
    ]);
  });
});

describe('the plan', () => {
  const options = readOptions([
    '--sizes',
    '1000,3000',
    '--own',
    '10000',
    '--with',
    'hugo,own',
    '--work',
    work,
  ]);

  it('has every tool at every size, and this project alone at the large ones', () => {
    expect(planTasks(options).map(({ name }) => name)).toEqual([
      'own-pages-1000',
      'own-1000',
      'hugo-1000',
      'own-pages-3000',
      'own-3000',
      'hugo-3000',
      'own-10000',
    ]);
    expect(() => readOptions(['--with', 'hugo,jekyll'])).toThrow(/jekyll/);
    expect(() => readOptions(['--sizes', '1e3,x'])).toThrow(/--sizes x/);
  });

  it('estimates from results, and takes up only those of the same conditions without faults', () => {
    const results = openResults(work);
    const tasks = planTasks({ ...options, tools: ['hugo'], sizes: [3000] });
    const guessed = estimateSeconds(tasks, results, 1);
    expect(guessed).toBeGreaterThan(0);
    expect(results.read('hugo-1000', { version: '1' })).toBeUndefined();
    results.write('hugo-1000', { version: '1' }, result);
    expect(results.read('hugo-1000', { version: '1' })).toBeUndefined();
    expect(estimateSeconds(tasks, results, 1)).toBe(guessed);
    const sound = { ...result, faults: [] };
    results.write('hugo-1000', { version: '1' }, sound);
    expect(results.read('hugo-1000', { version: '1' })).toEqual(sound);
    expect(results.read('hugo-1000', { version: '2' })).toBeUndefined();
    // 30 + 7 + 1 seconds of the first round and 40 around them, for three thousand.
    expect(estimateSeconds(tasks, results, 1)).toBe((38 + 40) * 3);
  });
});
