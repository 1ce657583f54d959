import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** All of the thread: whatever else it loaded would take longer than most folders. */
const REMOVE = `
const { workerData } = require('node:worker_threads');
require('node:fs').rmSync(workerData, { recursive: true, force: true });
`;

/**
 * Removes a folder with all it holds, in a thread of its own: a hundred thousand files take seconds in which there is other
 * work to do. Nothing happens where there is no folder; rejects when it cannot be removed.
 */
export async function removeTree(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await new Promise<void>((resolve, reject) => {
    const worker = new Worker(REMOVE, { eval: true, workerData: folder });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
