import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSiteServer, listen } from '../../src/lib/cli/serve.ts';
import { searchDocuments, type Outcome, type Search, type StoredPage } from '../../src/lib/search/browser.ts';
import { writeSearchIndex } from '../../src/lib/search/index.ts';

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
  const folder = path.join(site, 'pagefind');
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

/** Indexes pages with Pagefind and answers queries as the search page does, over HTTP. */
export async function openTestIndex(
  pages: readonly TestPage[],
): Promise<{ ask: (query: string, filters?: object) => Promise<Outcome>; close: () => void }> {
  const { site, remove } = writePages(pages);
  await writeSearchIndex(site);
  const server = createSiteServer(site);
  const address = await listen(server, 0);
  const pagefind = (await import(pathToFileURL(path.join(site, 'pagefind/pagefind.js')).href)) as {
    options(options: object): Promise<void>;
    init(): Promise<void>;
    search(query: string, options: object): Promise<{ results: Awaited<ReturnType<Search<StoredPage>>> }>;
  };
  await pagefind.options({ basePath: `${address}pagefind/`, baseUrl: '/', noWorker: true });
  await pagefind.init();
  return {
    ask: async (query, filters = {}) => {
      const search: Search<StoredPage> = async (text) => (await pagefind.search(text, { filters })).results;
      const outcome = await searchDocuments(query, search);
      if (!outcome) throw new Error('Expected an answer to a query that nobody took back');
      return outcome;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      remove();
    },
  };
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
