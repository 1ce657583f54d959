import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const CONTENT = path.resolve(import.meta.dirname, '../../src/content');

/** Makes a folder a content root: regions and departments of this repository, no document. */
export function makeContentRoot(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['regions.json', 'departments'])
    cpSync(path.join(CONTENT, name), path.join(folder, name), { recursive: true });
  return folder;
}
