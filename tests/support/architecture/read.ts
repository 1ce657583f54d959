import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from './source.ts';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.astro', '.cache']);

/** Every text file of the project that is ours, sorted by path; published documents are left out. */
export function readProject(root: string): SourceFile[] {
  return listFiles(root, '')
    .filter((file) =>
      /\.(?:[cm]?[jt]s|astro|mdx?|json|ya?ml|css|html|txt|svg|sh)$|(?:^|\/)(?:run|\.[a-z]+(?:ignore|rc|npmrc))$/.test(
        file,
      ),
    )
    .filter((file) => !file.startsWith('src/content/disclosures/'))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(root, file) : [file];
    })
    .sort();
}
