/**
 * Makes a corpus of synthetic department-years, or judges what the checks find in one.
 * `npm run bench:corpus -- --count 1000 --out folder` and `npm run bench:corpus -- --judge folder`.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCheck } from '../../src/lib/cli/check.ts';
import { judgeCorpus, type CheckOutput } from './judge.ts';
import { printCorpus, printVerdict, startLine } from './print.ts';
import { writeCorpus, type Key } from './write.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    judge: { type: 'string' },
  },
});

if (values.judge !== undefined) judge(values.judge);
else if (values.out !== undefined) await make(values.out);
else throw new Error('--out <folder> or --judge <folder>');

async function make(folder: string): Promise<void> {
  const start = performance.now();
  const { key, tally } = await writeCorpus(folder, {
    departmentYears: Number(values.count),
    seed: Number(values.seed),
    threads: Number(values.threads),
    onProgress: startLine(),
  });
  printCorpus(key, tally, (performance.now() - start) / 1000);
}

/** Runs the checks over a corpus, prints how they fared, and fails where something right was objected to. */
function judge(folder: string): void {
  const key = JSON.parse(readFileSync(path.join(folder, 'key.json'), 'utf8')) as Key;
  const root = path.join(folder, 'content');
  let text = '';
  runCheck(
    [],
    { format: 'json' },
    {
      root,
      output: path.join(folder, 'dist'),
      cwd: folder,
      out: { write: (part) => (text += part) },
      err: process.stderr,
    },
  );
  const verdict = judgeCorpus(JSON.parse(text) as CheckOutput, key);
  printVerdict(verdict);
  if (verdict.falseAlarms.length > 0) process.exitCode = 1;
}
