import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file younger than this when it is looked at, in milliseconds, may change again without its time telling. */
const YOUNG = 2000;

/**
 * Digest over names, sizes and times of everything below a folder: while it stays, nothing in the folder was written. Undefined
 * when a file was written so recently that a later change might leave no trace.
 */
export function signFolder(folder: string, now: number): string | undefined {
  const hash = createHash('sha256');
  let youngest = 0;
  const visit = (at: string, name: string): void => {
    // Nothing is read through a link; that it is one, and since when, is all there is to know of it.
    const found = (name === '' ? statSync : lstatSync)(at, { throwIfNoEntry: false });
    if (!found) return void hash.update(`${name}\0?\0`);
    if (found.isDirectory()) {
      for (const entry of readdirSync(at).sort()) visit(path.join(at, entry), `${name}/${entry}`);
      return;
    }
    const { size, mtimeMs, ctimeMs, ino } = found;
    youngest = Math.max(youngest, mtimeMs, ctimeMs);
    hash.update(`${name}\0${size}\0${mtimeMs}\0${ctimeMs}\0${ino}\0`);
  };
  visit(folder, '');
  return youngest > now - YOUNG ? undefined : hash.digest('hex').slice(0, 32);
}
