import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { listTree } from '../../../src/lib/system/index.ts';

const buffer = Buffer.alloc(1024 * 1024);

/**
 * Puts every run in the same position: everything written before is on the disk, and every file that stands in the folder is in
 * memory.
 */
export function warmFiles(folder: string): void {
  spawnSync('sync');
  for (const name of listTree(folder)) {
    const file = openSync(path.join(folder, name), 'r');
    while (readSync(file, buffer) > 0);
    closeSync(file);
  }
}
