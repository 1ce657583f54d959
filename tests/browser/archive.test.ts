import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { verifyArchive } from '../../src/lib/archive/index.ts';
import { listTree } from '../../src/lib/system/index.ts';
import { openFile, readAnchors, readLinks, useArchive } from '../support/archive.ts';
import { printPage, squeeze } from '../support/pdf.ts';
import { DOCUMENTS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

// An archive of the built site, unpacked where nobody can write and under a name with spaces and Chinese characters, opened
// from the disk. The browser stays offline all the time.

const browser = useBrowser();
const folder = useArchive();
const RICH = 'data/site/zhuzhou/kexie/2021/index.html';

/** Opens a file of the archive, with an anchor or a query behind its name. */
function open<T>(file: string, use: (page: Page) => Promise<T>): Promise<T> {
  const [name = '', rest = ''] = file.split(/(?=[?#])/, 2);
  return openFile(browser(), path.join(folder, name), use, rest);
}

const waitForNotes = (page: Page) => page.locator('.prose .figure').first().waitFor({ state: 'attached' });
const card = (page: Page) => page.locator('[popover]:popover-open');

describe('an archive opened from the disk', () => {
  it('is intact, and only its own files are named by its pages', () => {
    expect(verifyArchive(folder).problems).toEqual([]);
    const files = new Set(listTree(folder));
    const pages = [...files].filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(DOCUMENTS.length + 100);
    const anchors = new Map(pages.map((file) => [file, readAnchors(path.join(folder, file))]));
    const lost = pages.flatMap((file) =>
      readLinks(path.join(folder, file)).flatMap((link) => {
        const url = new URL(link, pathToFileURL(path.join(folder, file)));
        if (url.protocol !== 'file:') return link.startsWith('https://beian.') ? [] : [`${file}: ${link}`];
        const target = path
          .relative(folder, fileURLToPath(url.href.replace(/[?#].*$/, '')))
          .split(path.sep)
          .join('/');
        const anchor = decodeURIComponent(url.hash.slice(1));
        const isThere = files.has(target) && (anchor === '' || (anchors.get(target)?.has(anchor) ?? false));
        return isThere ? [] : [`${file}: ${link}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('would tell of a file that is not there', async () => {
    const loadNothing = open('首页.html', async (page) => {
      await page.evaluate(() => {
        const missing = Object.assign(document.createElement('img'), { src: 'missing.png' });
        document.body.append(missing);
        return new Promise((resolve) => missing.addEventListener('error', resolve));
      });
    });
    const told: unknown = expect.stringMatching(/^failed .*missing\.png net::ERR_FILE_NOT_FOUND$/);
    await expect(loadNothing).rejects.toMatchObject({ actual: expect.arrayContaining([told]) as unknown });
  });

  it('leads from the start page to the home page, a region, a department, a document and back', async () => {
    await open('首页.html', async (page) => {
      for (const name of [
        '打开网站首页',
        '株洲市',
        '株洲市科学技术协会',
        '2021年度株洲市科学技术协会部门决算',
      ]) {
        await page.getByRole('link', { name, exact: true }).first().click();
        await page.waitForLoadState();
      }
      expect(decodeURI(page.url())).toContain(RICH);
      await page.getByRole('link', { name: '名词解释', exact: true }).click();
      await page.locator('section.entry').first().waitFor();
      for (const name of ['检索', '关于']) await page.getByRole('link', { name, exact: true }).click();
      await page.locator('a.brand').click();
      expect(await page.title()).toContain('明账');
    });
  });

  it.each(DOCUMENTS)('has every convenience on %s', async (id) => {
    await open(`data/site/${id}/index.html`, async (page) => {
      await page.locator('.page-terms dd').first().waitFor({ state: 'attached' });
      const known = await page.locator('.page-terms dd:not(:empty)').count();
      expect(known).toBeGreaterThan(0);
      await page.getByRole('button', { name: '核对本页' }).click();
      await page.getByText(/与存档清单一致/).waitFor();
    });
  });

  it('shows cards for terms and totals, marks the cell a link leads to, folds and prints', async () => {
    await open(`${RICH}#t05.206.subtotal`, async (page) => {
      await waitForNotes(page);
      expect(await page.locator('td:target').getAttribute('id')).toBe('t05.206.subtotal');
      expect(
        await page.locator('td:target').evaluate((cell) => getComputedStyle(cell).backgroundColor),
      ).not.toBe(
        await page.locator('[id="t05.206.basic"]').evaluate((cell) => getComputedStyle(cell).backgroundColor),
      );
      await page.locator('td:target').hover();
      await card(page).waitFor();
      expect(await card(page).innerText()).toContain('公式：= 546.90 + 290.93');
      await page.keyboard.press('Escape');
      await page.locator('.prose a.term').first().hover();
      await card(page).waitFor();
      expect((await card(page).innerText()).length).toBeGreaterThan(10);
      await page.keyboard.press('Escape');
      await page.locator('.table-tools button').first().click();
      expect(await page.locator('tr.zero').count()).toBeGreaterThan(0);
      await page.locator('.table-tools button').first().click();
      const text = (await printPage(page)).map((sheet) => sheet.text).join('');
      expect(text).toContain(squeeze('本页名词'));
      expect(text).toContain('1,114.90');
      expect(text).not.toContain('核对本页');
    });
  });

  it('names the cell and the paragraph that differ from the record when a page checks itself', async () => {
    await open(RICH, async (page) => {
      await page.evaluate(() => {
        const cell = document.getElementById('t03.total.basic');
        if (cell) cell.textContent = '680.51';
        document.querySelector('#s1')?.append('（改）');
      });
      await page.getByRole('button', { name: '核对本页' }).click();
      const found = page.locator('.page-check li');
      await found.first().waitFor();
      expect(await found.allInnerTexts()).toEqual([
        '《支出决算表》t03.total.basic：清单为“680.50”，页面为“680.51”',
        expect.stringMatching(/^正文第 \d+ 段：清单为“第一部分[^（]*”，页面为“第一部分.*（改）”$/),
      ]);
    });
  });

  it('lets downloads be saved byte for byte', async () => {
    const link = await open(RICH, (page) => page.locator('.identity .file a').first().getAttribute('href'));
    const file = path.join(path.dirname(path.join(folder, RICH)), decodeURIComponent(link ?? ''));
    const source = path.resolve('src/content/disclosures/zhuzhou/kexie/2021/source', path.basename(file));
    expect(readFileSync(file).equals(readFileSync(source))).toBe(true);
  });

  it.each(['首页.html', RICH])('has no violation on %s that axe can find', async (file) => {
    const violations = await open(file, async (page) => {
      if (file === RICH) await page.getByRole('button', { name: '核对本页' }).click();
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ preload: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
    });
    expect(violations).toEqual([]);
  });

  it('was not changed by being read', () => {
    expect(verifyArchive(folder).problems).toEqual([]);
  });
});
