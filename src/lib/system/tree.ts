import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file below a folder as a path with `/`, sorted. Links are not followed, neither to files nor to folders: what
 * they point at belongs to another tree, and a link to a folder above would have no end. (`readdir` with `recursive`
 * does follow links to folders.)
 */
export function listTree(folder: string): string[] {
  return listBelow(folder, '').sort();
}

function listBelow(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listBelow(folder, name);
    return entry.isFile() ? [name] : [];
  });
}
