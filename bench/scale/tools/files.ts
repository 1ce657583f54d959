import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Corpus } from '../content/corpus.ts';
import type { PlainDocument } from '../content/document.ts';
import { layoutPlain } from '../content/plain.ts';
import { listTree } from '../../../src/lib/system/index.ts';

/** Folder of this project. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Templates of the other tools carry this ending, so that the checkers of this project leave them alone. */
const ENDING = '.txt';

/** Writes the templates and settings of a tool. */
export function copyProject(name: string, folder: string): void {
  const from = path.join(import.meta.dirname, '../projects', name);
  for (const file of listTree(from))
    writeFile(path.join(folder, file.slice(0, -ENDING.length)), readFileSync(path.join(from, file), 'utf8'));
}

/** The style sheet of all other tools. */
export function copyStyle(file: string): void {
  writeFile(file, readFileSync(path.join(import.meta.dirname, '../projects', `style.css${ENDING}`), 'utf8'));
}

/** Writes a file where its bytes differ; an equal file keeps its time. */
export function writeFile(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A Markdown file: front matter and words. */
export function renderMarkdown(head: object, body = ''): string {
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body === '' ? '' : `${body}\n`}`;
}

/** The words of a document with HTML for its cover and the tool's own mark for its tables. */
export function renderWords({ cover, before, after }: PlainDocument, mark: string): string {
  return [`<div class="cover">\n\n${cover}\n\n</div>`, before, mark, after].join('\n\n');
}

/** The data of the tables of a document. */
export function renderTables({ tables }: PlainDocument): string {
  return JSON.stringify({ tables: tables.map(layoutPlain) });
}

/** Names of the portal, its regions and departments as a data file. */
export function renderPortal({ site, regions, departments }: Corpus): string {
  return JSON.stringify({
    name: site.name,
    tagline: site.tagline,
    regions: [...regions].map(([slug, region]) => ({ slug, ...region })),
    departments: [...departments].map(([id, name]) => {
      const [region, department] = id.split('/');
      return { region, department, name };
    }),
  });
}
