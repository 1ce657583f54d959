import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  SearchEngine,
  type Choice,
  type FoundDocument,
  type LoadChunk,
} from '../../src/lib/search/browser.ts';
import { INDEX_FOLDER, writeSearchIndex } from '../../src/lib/search/index.ts';

/** A page to be indexed: its URL without slashes at the ends, its values, its sections with paragraphs. */
export interface TestPage {
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** Writes pages to a temporary folder; call `remove` when done. */
export function writePages(pages: readonly TestPage[]): { site: string; remove: () => void } {
  const site = mkdtempSync(path.join(tmpdir(), 'mingzhang-search-'));
  for (const page of pages) {
    mkdirSync(path.join(site, page.url), { recursive: true });
    writeFileSync(path.join(site, page.url, 'index.html'), renderPage(page));
  }
  return { site, remove: () => rmSync(site, { recursive: true, force: true }) };
}

/** Every file of the index with its bytes, for comparison. */
export function readIndexFiles(site: string): Map<string, string> {
  const folder = path.join(site, INDEX_FOLDER);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]),
  );
}

/** What the search page would list: every document with all its hits. */
export interface TestAnswer {
  readonly terms: readonly { readonly typed: string }[];
  readonly loose: boolean;
  readonly complete: boolean;
  readonly documents: readonly (FoundDocument & { readonly filters: FoundDocument['values'] })[];
}

/** A loader of index files from a folder. */
export function loadFrom(folder: string): LoadChunk {
  return (name) => Promise.resolve(new Uint8Array(readFileSync(path.join(folder, name))));
}

/** Asks a question and opens everything there is to open. */
export async function askAll(engine: SearchEngine, query: string, choice: Choice = {}): Promise<TestAnswer> {
  const answer = await engine.answer({ query, choice, sort: 'relevance' });
  const documents: FoundDocument[] = [];
  for (let next = await answer.next(10); next.length > 0; next = await answer.next(10))
    for (const shown of next) documents.push((await shown.rest()) ?? shown.found);
  return {
    terms: answer.ask.terms,
    loose: answer.loose,
    complete: answer.complete,
    documents: documents.map((found) => ({ ...found, url: `/${found.url}`, filters: found.values })),
  };
}

/** The cells and sections found, by document: `shili/caizheng/2021/ t05.2060702.total`. */
export async function listFound(engine: SearchEngine, query: string, choice: Choice = {}): Promise<string[]> {
  const { documents } = await askAll(engine, query, choice);
  return documents.flatMap(({ url, rows, sections }) => [
    ...rows.flatMap(({ cells }) =>
      cells.filter(({ match }) => match).map(({ anchor }) => `${url.slice(1)} ${anchor}`),
    ),
    ...sections.map(({ id }) => `${url.slice(1)} ${id ?? ''}`),
  ]);
}

/** Indexes pages as a build does and answers queries as the search page does. */
export async function openTestIndex(
  pages: readonly TestPage[],
): Promise<{ ask: (query: string, filters?: Choice) => Promise<TestAnswer>; close: () => void }> {
  const { site, remove } = writePages(pages);
  await writeSearchIndex(site, site);
  const engine = await SearchEngine.open(loadFrom(path.join(site, INDEX_FOLDER)));
  return { ask: (query, filters = {}) => askAll(engine, query, filters), close: remove };
}

function renderPage({ title, filters, sections }: TestPage): string {
  const values = Object.entries(filters).map(
    ([name, value]) => `<dd data-pagefind-filter="${name}">${value}</dd>`,
  );
  const body = sections.map(
    ({ id, heading, paragraphs }) =>
      `<h2 id="${id}">${escape(heading)}</h2>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}`,
  );
  return (
    `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><article data-pagefind-body>` +
    `<h1 data-pagefind-meta="title">${escape(title)}</h1><dl data-pagefind-ignore="index">${values.join('')}</dl>` +
    `${body.join('')}</article></body></html>`
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
