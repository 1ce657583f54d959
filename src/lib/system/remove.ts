import { lstatSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** All of the thread: whatever else it loaded would take longer than most folders. */
const REMOVE = `
const { workerData } = require('node:worker_threads');
for (const name of workerData) require('node:fs').rmSync(name, { recursive: true, force: true });
`;

/** Threads at work on one folder. */
const THREADS = 2;

/**
 * Removes a folder with all it holds, in threads of its own: a hundred thousand files take seconds in which there is other
 * work to do. Nothing happens where there is no folder; rejects when it cannot be removed.
 */
export async function removeTree(folder: string): Promise<void> {
  // A link goes, not what it points at.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    rmSync(folder, { force: true });
    return;
  }
  const names = readdirSync(folder).map((name) => path.join(folder, name));
  await Promise.all(
    Array.from({ length: THREADS }, (_, thread) =>
      remove(names.filter((_name, at) => at % THREADS === thread)),
    ),
  );
  rmSync(folder, { recursive: true, force: true });
}

function remove(names: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(REMOVE, { eval: true, workerData: names });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
