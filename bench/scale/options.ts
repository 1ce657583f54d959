import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TOOLS } from './tools/index.ts';

/** What a run measures. */
export interface Options {
  /** Documents for every tool. */
  readonly sizes: readonly number[];
  /** Documents for this project alone. */
  readonly own: readonly number[];
  /** Names of `TOOLS`. */
  readonly tools: readonly string[];
  readonly work: string;
  readonly corpus: string;
  readonly repeat: number;
  readonly resume: boolean;
  readonly json?: string;
}

/** Reads the arguments. Throws for names and numbers that mean nothing. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '1000,3000' },
      own: { type: 'string', default: '10000,30000' },
      with: { type: 'string', default: 'own,hugo,eleventy,astro' },
      work: { type: 'string', default: path.join(tmpdir(), 'mingzhang-scale') },
      corpus: { type: 'string' },
      repeat: { type: 'string', default: '1' },
      resume: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const work = path.resolve(values.work);
  const asked = split(values.with);
  const unknown = asked.filter((name) => !(name in TOOLS));
  if (unknown.length > 0) throw new Error(`--with ${unknown.join()}: one of ${Object.keys(TOOLS).join()}`);
  return {
    sizes: split(values.sizes).map((text) => toCount('--sizes', text)),
    own: split(values.own).map((text) => toCount('--own', text)),
    tools: Object.keys(TOOLS).filter((name) => asked.includes(name)),
    work,
    corpus: path.resolve(values.corpus ?? path.join(work, 'corpus')),
    repeat: toCount('--repeat', values.repeat),
    resume: values.resume,
    ...(values.json === undefined ? {} : { json: path.resolve(values.json) }),
  };
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function toCount(flag: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${flag} ${text}: a whole number above 0`);
  return count;
}
