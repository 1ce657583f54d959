import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 of texts in order, hexadecimal; the texts are kept apart. */
export function digestTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('hex');
}

/** SHA-256 over every file below the given files and folders, names included; absent ones count as empty. */
export function digestFiles(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of listBelow(root, name)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function listBelow(root: string, name: string): string[] {
  const full = path.join(root, name);
  const kind = statSync(full, { throwIfNoEntry: false });
  if (!kind) return [];
  if (kind.isFile()) return [name];
  return readdirSync(full)
    .sort()
    .flatMap((entry) => (entry.startsWith('.') ? [] : listBelow(root, `${name}/${entry}`)));
}
