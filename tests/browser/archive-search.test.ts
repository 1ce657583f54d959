import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { listTree } from '../../src/lib/system/index.ts';
import { openFile, useArchive } from '../support/archive.ts';
import { ANSWER, listSearches, type SearchAnswer } from '../support/searches.ts';
import { resolveUrl, waitForSearch } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

// The search of an archive opened from the disk, beside that of the site it was made of.

const browser = useBrowser();
const folder = useArchive();

const SEARCHES = listSearches();

it('carries the index of the site bit for bit', () => {
  const index = path.join(inject('siteFolder'), 'search/index');
  const files = listTree(index);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const script = readFileSync(path.join(folder, 'data/site/search/index', `${file}.js`), 'utf8');
    const [, name, data = ''] = /^mingzhang\.chunk\("([^"]+)","([^"]*)","base64"\);\n$/.exec(script) ?? [];
    expect(name).toBe(`search/index/${file}`);
    expect(Buffer.from(data, 'base64').equals(readFileSync(path.join(index, file))), file).toBe(true);
  }
});

it('finds the same as online, in the same order, and leads to pages of the archive', async () => {
  /** What is found for every query: what was said, and the first links, wherever the pages stand. */
  const collect = async (page: Page): Promise<SearchAnswer[]> => {
    const answers: SearchAnswer[] = [];
    const address = page.url();
    for (const query of SEARCHES) {
      await page.goto(`${address}?q=${encodeURIComponent(query)}`);
      await waitForSearch(page);
      answers.push(await page.evaluate<SearchAnswer>(ANSWER));
    }
    return answers;
  };
  const context = await browser().newContext();
  const page = await context.newPage();
  await page.goto(resolveUrl('/search/'));
  const online = await collect(page);
  await context.close();
  expect(await openFile(browser(), path.join(folder, 'data/site/search/index.html'), collect)).toEqual(
    online,
  );
  expect(online.filter(({ links }) => links.length > 0).length).toBeGreaterThan(SEARCHES.length - 3);
});
