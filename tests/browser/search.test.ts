import { describe, expect, it } from 'vitest';
import { resultLinks, search } from '../support/search.ts';
import { DOCUMENTS, RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

describe('search', () => {
  it('finds 科普活动 and leads to the section that speaks of it', async () => {
    await visit(browser(), '/search/', async (page) => {
      expect(await search(page, '科普活动')).toMatch(/\d+ 份文档/);
      const sections = (await resultLinks(page)).filter((link) => link.includes('#'));
      expect(sections.length).toBeGreaterThan(3);
      expect(sections.some((link) => link.startsWith(RICH))).toBe(true);
      const link = page.locator('#search-results li li:not(.row) > a[href*="#"]').first();
      const heading = (await link.textContent()) ?? '';
      await link.click();
      await page.waitForLoadState();
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1)).replace(/:~:text=.*$/, '');
      const target = page.locator(`[id="${anchor}"]`);
      expect((await target.textContent())?.replace(/\s/g, '')).toContain(
        heading.replace(/\s/g, '').slice(0, 12),
      );
    });
  });

  it('shows under every result a heading and words that hold the query', async () => {
    await visit(browser(), '/search/', async (page) => {
      await search(page, '科普活动');
      const excerpts = await page
        .locator('#search-results li li')
        .evaluateAll((items) => items.map((item) => item.textContent.replace(/\s/g, '')));
      expect(excerpts.length).toBeGreaterThan(0);
      expect(excerpts.filter((text) => !text.includes('科普活动'))).toEqual([]);
      expect(await page.locator('#search-results mark').first().textContent()).toContain('科普');
    });
  });

  it('filters by 地区, 部门, 年度 and 文种, and the address keeps the choice', async () => {
    await visit(browser(), '/search/', async (page) => {
      await search(page, '科普');
      const all = new Set((await resultLinks(page)).map((link) => link.split('#')[0]));
      expect(all.size).toBeGreaterThan(2);
      for (const name of ['地区', '部门', '年度', '文种'])
        expect(await page.getByRole('combobox', { name, exact: true }).count()).toBe(1);
      await page.getByRole('combobox', { name: '地区', exact: true }).selectOption('株洲市');
      await page.waitForFunction(
        (path) =>
          [...document.querySelectorAll<HTMLAnchorElement>('#search-results a')].every(
            (link) => link.pathname === path,
          ),
        RICH,
      );
      expect(new Set((await resultLinks(page)).map((link) => link.split('#')[0]))).toEqual(new Set([RICH]));
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForFunction(() => document.querySelectorAll('#search-results a').length > 0);
      expect(new Set((await resultLinks(page)).map((link) => link.split('#')[0]))).toEqual(new Set([RICH]));
      expect(await page.getByRole('searchbox').inputValue()).toBe('科普');
    });
  });

  it('filters by year to the documents of that year', async () => {
    await visit(browser(), '/search/', async (page) => {
      await search(page, '科普');
      await page.getByRole('combobox', { name: '年度', exact: true }).selectOption('2023');
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('#search-results a')].every((link) =>
          link.pathname.endsWith('/2023/'),
        ),
      );
      expect((await resultLinks(page)).length).toBeGreaterThan(0);
      // What the other years have is counted, too, once their list is opened.
      const years = page.getByRole('combobox', { name: '年度', exact: true });
      await years.focus();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[data-filter="年度"] option')].some(({ textContent }) =>
          /^2021（[1-9]\d*）$/.test(textContent),
        ),
      );
    });
  });

  it('works on the keyboard alone', async () => {
    await visit(browser(), '/search/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('科普活动');
      // Results of the whole query, not of its first letters: until then they may still be replaced.
      await page.waitForURL((url) => url.searchParams.get('q') === '科普活动');
      await page.waitForFunction(() => {
        const marks = [...document.querySelectorAll('#search-results mark')];
        return marks.length > 0 && marks.every((mark) => mark.textContent.includes('科普活动'));
      });
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const focused = await page.evaluate(() => document.activeElement?.closest('#search-results') !== null);
      expect(focused).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.split('/').length > 4);
    });
  });

  it('says so when nothing is found, aloud, with something to try', async () => {
    await visit(browser(), '/search/', async (page) => {
      expect(await search(page, '量子纠缠望远镜')).toContain('没有找到');
      expect(await page.locator('#search-status').getAttribute('role')).toBe('status');
      expect(await resultLinks(page)).toEqual([]);
      expect(((await page.locator('#search-results').textContent()) ?? '').length).toBeGreaterThan(10);
    });
  });

  it('keeps query, filters and order in the address, and goes back and forward through them', async () => {
    await visit(browser(), '/search/', async (page) => {
      const title = await page.title();
      await search(page, '科普');
      expect(await page.title()).toBe(`科普_${title}`);
      await page.getByRole('combobox', { name: '排序', exact: true }).selectOption('year');
      await page.waitForURL((url) => url.searchParams.get('sort') === 'year');
      const years = async () =>
        (await page.locator('.found .facts').allTextContents()).map((text) => /\d{4}/.exec(text)?.[0] ?? '');
      await page.waitForFunction(() => document.querySelector('.found .facts')?.textContent.includes('2023'));
      expect(await years()).toEqual((await years()).toSorted().reverse());
      await page.getByRole('combobox', { name: '章节', exact: true }).selectOption('绩效');
      await page.waitForURL((url) => url.searchParams.get('chapter') === '绩效');
      await page.goBack();
      await page.waitForURL((url) => url.searchParams.get('chapter') === null);
      expect(await page.getByRole('combobox', { name: '章节', exact: true }).inputValue()).toBe('');
      expect(await page.getByRole('combobox', { name: '排序', exact: true }).inputValue()).toBe('year');
      await page.goForward();
      await page.waitForURL((url) => url.searchParams.get('chapter') === '绩效');
      expect(await page.getByRole('combobox', { name: '章节', exact: true }).inputValue()).toBe('绩效');
    });
  });

  it('says so when a part of the index cannot be loaded, and answers once it can', async () => {
    await visit(browser(), '/search/', async (page) => {
      await page.route('**/search/index/shards/*/words/*', (route) => route.abort());
      expect(await search(page, '科普活动')).toContain('没有载入完整');
      await page.unroute('**/search/index/shards/*/words/*');
      expect(await search(page, '科普活动 ')).toMatch(/\d+ 份文档/);
    });
  });

  it('lists every document without scripts, and shows no form that does nothing', async () => {
    await visit(
      browser(),
      '/search/',
      async (page) => {
        for (const id of DOCUMENTS) expect(await page.locator(`main a[href="/${id}/"]`).count(), id).toBe(1);
        expect(await page.getByRole('searchbox').isVisible()).toBe(false);
        expect(await page.getByRole('combobox').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('fits a phone', async () => {
    await visit(
      browser(),
      '/search/?q=206',
      async (page) => {
        await page.waitForFunction(() => document.querySelectorAll('#search-results .row').length > 0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          WINDOWS.phone.width,
        );
      },
      { viewport: WINDOWS.phone },
    );
  });

  it('finds the name of an item that stands in a table', async () => {
    await visit(browser(), '/search/', async (page) => {
      expect(await search(page, '其他涉外发展服务支出')).toMatch(/\d+ 份文档/);
      expect((await resultLinks(page)).some((link) => link.startsWith(RICH))).toBe(true);
    });
  });

  it('folds quotation marks: “三公”经费, "三公"经费 and 三公经费 find the same', async () => {
    await visit(browser(), '/search/', async (page) => {
      const found: string[][] = [];
      for (const query of ['“三公”经费', '"三公"经费', '三公经费']) {
        await search(page, query);
        await page.waitForTimeout(300);
        found.push((await resultLinks(page)).map((link) => link.split('#')[0] ?? '').sort());
      }
      expect(found[0]?.length).toBeGreaterThan(0);
      expect(new Set(found[1])).toEqual(new Set(found[0]));
      expect(new Set(found[2])).toEqual(new Set(found[0]));
    });
  });
});
