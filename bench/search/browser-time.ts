import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSiteServer, listen } from '../../src/lib/cli/serve.ts';
import { INDEX_FOLDER } from '../../src/lib/search/index.ts';
import type { IndexFile } from '../../src/lib/search/index-files.ts';
import { startBrowser } from '../../tests/support/browser.ts';
import { median } from './traffic.ts';

/** Time in a real browser from submitting a query until its results stand there; once with an empty store, once more after. */
export async function measureBrowser(
  site: string,
  files: readonly IndexFile[],
  queries: readonly string[],
): Promise<void> {
  const folder = path.join(site, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  for (const { path: name, content } of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const server = createSiteServer(site);
  const address = await listen(server, 0);
  const { browser, close } = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}search/?q=%E6%94%AF%E5%87%BA`);
    await page.waitForFunction(() => document.querySelectorAll('#search-results li').length > 0, undefined, {
      timeout: 120_000,
    });
    const ask = (query: string): Promise<number> =>
      page.evaluate(async (text) => {
        const form = document.querySelector<HTMLFormElement>('#search');
        const input = document.querySelector<HTMLInputElement>('#q');
        const results = document.querySelector('#search-results');
        if (!form || !input || !results) throw new Error('no search page');
        input.value = text;
        const drawn = new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve();
          }).observe(results, { childList: true });
        });
        const from = performance.now();
        form.requestSubmit();
        await drawn;
        return performance.now() - from;
      }, query);
    const first: number[] = [];
    const again: number[] = [];
    for (const query of queries) {
      first.push(await ask(query));
      await ask('支出');
      again.push(await ask(query));
    }
    console.log(
      `\n浏览器中 ${queries.length} 个检索词，从提交到列出结果：首次（含本机载入）中位 ${median(first).toFixed(0)} 毫秒，最长 ` +
        `${Math.max(...first).toFixed(0)}；载入后中位 ${median(again).toFixed(0)} 毫秒，最长 ${Math.max(...again).toFixed(0)}\n`,
    );
  } finally {
    await close();
    server.close();
    server.closeAllConnections();
  }
}
