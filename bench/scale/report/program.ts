import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/files.ts';

/** What our own builds and the measuring depend on. The published documents of this project are not built here. */
const FOLDERS = ['src/components', 'src/layouts', 'src/lib', 'src/pages', 'public', 'bench/scale'];
const FILES = ['package-lock.json', 'astro.config.mjs'];

/** Tells one state of this project's program from another. */
export function digestProgram(): string {
  const hash = createHash('sha256');
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  );
  for (const file of [...FILES, ...files].sort())
    hash.update(`${file}\n`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
