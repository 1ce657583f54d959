import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalise, type IndexFile } from './canonical.ts';
import { preparePage } from './prepare.ts';

/** Folder of the index below the site. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Indexes every page below a folder that has a `data-pagefind-body` and writes the index to `pagefind/` in it.
 * The same pages give the same bytes. Returns the number of pages indexed.
 */
export async function writeSearchIndex(site: string): Promise<number> {
  const pages = listPages(site).flatMap((file) => {
    const html = readFileSync(path.join(site, file), 'utf8');
    return html.includes('data-pagefind-body') ? [{ file, html }] : [];
  });
  const files = await indexPages(pages);
  const folder = path.join(site, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  for (const { path: name, content } of files) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return pages.length;
}

/** Indexes pages in the order given, one after another: Pagefind numbers them as they arrive. */
async function indexPages(pages: readonly { file: string; html: string }[]): Promise<IndexFile[]> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const { file, html } of pages) {
      const added = await index.addHTMLFile({ sourcePath: file, content: preparePage(html) });
      if (added.errors.length > 0)
        throw new Error(`Pagefind could not index ${file}: ${added.errors.join('; ')}`);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
    return canonicalise(written.files);
  } finally {
    await close();
  }
}

function listPages(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
