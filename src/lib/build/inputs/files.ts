import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 over every file below the given files and folders, names included; absent ones count as empty. */
export function digestFiles(root: string, names: readonly string[], except: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of listBelow(root, name, except)) {
      const bytes = readFileSync(path.join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Files below a file or folder, sorted, paths below the root; hidden ones are left out. */
function listBelow(root: string, name: string, except: readonly string[] = []): string[] {
  if (except.includes(name)) return [];
  const kind = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!kind) return [];
  if (kind.isFile()) return [name];
  return readdirSync(path.join(root, name))
    .sort()
    .flatMap((entry) => (entry.startsWith('.') ? [] : listBelow(root, `${name}/${entry}`, except)));
}
