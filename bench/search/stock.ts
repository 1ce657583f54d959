import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSiteServer, listen } from '../../src/lib/cli/serve.ts';
import type { Engine } from './engines.ts';

/** What stock Pagefind says of one page. */
interface StockData {
  readonly url: string;
  readonly sub_results: readonly { readonly url: string }[];
}

interface StockRuntime {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<StockData> }[] }>;
}

/** Pages looked at for ten sections. */
const PAGES = 10;

/** Indexes pages with Pagefind as it comes, and asks its own runtime over HTTP. */
export async function openStock(
  pages: readonly { readonly file: string; readonly html: string }[],
): Promise<{ engine: Engine; restart: () => Promise<void>; close: () => void }> {
  const { close, createIndex } = await import('pagefind');
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-stock-'));
  const { index } = await createIndex();
  for (const { file, html } of pages) await index?.addHTMLFile({ sourcePath: file, content: html });
  const written = await index?.getFiles();
  for (const file of written?.files ?? []) {
    const target = path.join(folder, 'pagefind', file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
  await close();
  const server = createSiteServer(folder);
  const address = await listen(server, 0);
  const traffic = { bytes: 0, requests: 0 };
  server.on('request', (_, response) => {
    traffic.requests += 1;
    response.on('close', () => (traffic.bytes += Number(response.getHeader('content-length') ?? 0)));
  });
  let openings = 0;
  let runtime: StockRuntime | undefined;
  // A module is loaded once by its address; another address forgets everything that was loaded.
  const restart = async (): Promise<void> => {
    openings += 1;
    const { href } = pathToFileURL(path.join(folder, 'pagefind/pagefind.js'));
    runtime = (await import(`${href}?${openings}`)) as StockRuntime;
    await runtime.options({ basePath: `${address}pagefind/`, baseUrl: '/', noWorker: true });
    await runtime.init();
  };
  await restart();
  const engine: Engine = {
    takeTraffic: () => {
      const taken = { ...traffic };
      Object.assign(traffic, { bytes: 0, requests: 0 });
      return taken;
    },
    ask: async (query) => {
      const { results } = (await runtime?.search(query)) ?? { results: [] };
      const data = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
      const sections = data.flatMap(({ url, sub_results }) =>
        (sub_results.length > 0 ? sub_results : [{ url }]).map((one) => toAnchor(one.url)),
      );
      return { sections: [...new Set(sections)] };
    },
  };
  return {
    engine,
    restart,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `/zhuzhou/kexie/2021/#t01-title` as the judge writes it: the title of a table stands for the table, a cell for its table. */
function toAnchor(url: string): string {
  const [page = '', id = ''] = url.replace(/^\//, '').split('#');
  const plain = decodeURIComponent(id).replace(/-title$/, '');
  return `${page}#${/^(?:t\d\d|a\d+|self-evaluation)\./.test(plain) ? (plain.split('.')[0] ?? '') : plain}`;
}
