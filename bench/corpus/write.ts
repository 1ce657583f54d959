import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KeyEntry } from './files.ts';
import { renderPortal } from './portal.ts';
import { writeContent, writeShare, YEAR_COUNT, type Share, type ShareResult } from './share.ts';
import { merge, openTally, type Tally } from './tally.ts';
import type { Message } from './worker.ts';

/** How large a corpus is and how it is written. */
export interface CorpusOptions {
  readonly departmentYears: number;
  /** Another seed makes other departments; 1 by default. */
  readonly seed?: number;
  /** Threads that write; the bytes are the same for every number. 1 by default: the calling thread. */
  readonly threads?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The key of a corpus, as `key.json` holds it. */
export interface Key {
  readonly seed: number;
  readonly departmentYears: number;
  readonly plants: readonly KeyEntry[];
}

/**
 * Writes `content/`, a complete content root, and beside it `key.json` with what was planted. The folder appears when
 * it is finished: it is written under another name first. A corpus that stands there is replaced, anything else is not.
 */
export async function writeCorpus(
  folder: string,
  options: CorpusOptions,
): Promise<{ readonly key: Key; readonly tally: Tally }> {
  const { departmentYears, seed = 1, threads = 1, onProgress } = options;
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(path.join(folder, 'key.json')))
    throw new Error(`${folder} exists and is no corpus`);
  const work = `${path.resolve(folder)}.unfinished`;
  for (const left of [work, `${work}.replaced`]) rmSync(left, { recursive: true, force: true });
  const root = path.join(work, 'content');
  mkdirSync(root, { recursive: true });
  for (const file of renderPortal(Math.ceil(departmentYears / YEAR_COUNT))) writeContent(root, file);

  let done = 0;
  const onDone = (documents: number) => onProgress?.((done += documents), departmentYears);
  const share = { root, departmentYears, seed, step: threads };
  const results =
    threads === 1
      ? [writeShare({ ...share, first: 0 }, onDone)]
      : await Promise.all(
          Array.from({ length: threads }, (_, first) => runWorker({ ...share, first }, onDone)),
        );

  const tally = openTally();
  for (const result of results) merge(tally, result.tally);
  const plants = results
    .flatMap(({ keys }) => keys)
    .sort((left, right) => left.index - right.index || (left.key.document < right.key.document ? -1 : 1))
    .map((entry) => entry.key);
  const key: Key = { seed, departmentYears, plants };
  writeFileSync(path.join(work, 'key.json'), `${JSON.stringify(key, null, 2)}\n`);
  const old = `${work}.replaced`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(work, folder);
  rmSync(old, { recursive: true, force: true });
  return { key, tally };
}

function runWorker(share: Share, onDone: (documents: number) => void): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    worker.on('error', reject);
    worker.on('message', (message: Message) => {
      if ('done' in message) onDone(message.done);
      else resolve(message.result);
    });
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`a thread ended with ${code}`));
    });
  });
}
