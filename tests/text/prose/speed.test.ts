import { expect, test } from 'vitest';
import { readProse } from '../../../src/lib/text/prose/index.ts';

// Texts made to break a reader that looks twice: one seed over and over, without a full stop or with nothing else.
const SEEDS = [
  '1',
  '1,',
  '1 ',
  ' ',
  '《1',
  '(1万元',
  '1万1元',
  '占占占',
  '（类）',
  '基本支出、',
  '其中：甲费1万元，',
  '共有车辆1辆，其中',
  '年初预算为1万元，支出决算为2万元，',
  '持平，与上年相比，',
  '接待1批次，2人次，',
  '人数1人。场租费1元，用餐费1元，',
];
const SMALL = 25_000;
const FACTOR = 8;

/** Processor time, which other work on the machine does not lengthen; the best of some runs, in milliseconds. */
function measure(text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage().user;
    readProse(text);
    best = Math.min(best, (process.cpuUsage().user - start) / 1000);
  }
  return best;
}

test.each(SEEDS)('200 KB of %j take in proportion to 25 KB', { timeout: 60_000, retry: 2 }, (seed) => {
  const repeat = (length: number) => seed.repeat(Math.ceil(length / seed.length));
  const small = measure(repeat(SMALL), 2);
  const large = measure(repeat(SMALL * FACTOR), 1);
  // A quadratic reader needs 64 times as long; below a few milliseconds the clock says nothing.
  expect(large / Math.max(small, 4)).toBeLessThan(FACTOR * 3);
});
