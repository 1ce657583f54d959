import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, relative to it and sorted. Links are not followed: what is installed elsewhere belongs to nobody here. */
export function walkFiles(folder: string): string[] {
  return walk(folder, '').sort();
}

function walk(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(below, entry.name);
    if (entry.isDirectory()) return walk(folder, file);
    return entry.isFile() ? [file] : [];
  });
}
