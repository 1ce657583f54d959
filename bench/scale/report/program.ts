import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/files.ts';
import { listTree } from '../../../src/lib/system/index.ts';

/** What measuring depends on. */
const BENCH = ['bench/scale'];
/** What our own builds depend on. The published documents of this project are not built here. */
const OWN = ['src/components', 'src/layouts', 'src/lib', 'src/pages', 'public'];
const FILES = ['package-lock.json', 'astro.config.mjs'];

/** Tells one state of the measured program from another: of the benchmark, and of this project where its own builds are measured. */
export function digestProgram(isOwn: boolean): string {
  const hash = createHash('sha256');
  const files = [...BENCH, ...(isOwn ? OWN : [])].flatMap((folder) =>
    listTree(path.join(ROOT, folder)).map((file) => path.join(folder, file)),
  );
  for (const file of [...FILES, ...files].sort())
    hash.update(`${file}\n`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
