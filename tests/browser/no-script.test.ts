import { describe, expect, it } from 'vitest';
import { DOCUMENTS, PAGES, resolveUrl, RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();
const WITHOUT = { javaScriptEnabled: false };

describe('without scripts', () => {
  it.each(DOCUMENTS)('%s shows every word of its text and every row of its tables', async (id) => {
    const hidden = await visit(
      browser(),
      `/${id}/`,
      (page) =>
        page.evaluate(() => {
          const wanted = [
            ...document.querySelectorAll(
              'article :is(p, h1, h2, h3, h4, h5, h6, li, dt, dd, th, td, caption)',
            ),
          ];
          // The line above the head exists for paper only; on the screen the caption says the same.
          const shown = wanted.filter((element) => !element.closest('.print-caption'));
          return {
            count: shown.length,
            hidden: shown
              .filter(
                (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
              )
              .map((element) => element.outerHTML.slice(0, 120)),
          };
        }),
      WITHOUT,
    );
    expect(hidden.count).toBeGreaterThan(20);
    expect(hidden.hidden).toEqual([]);
  });

  it.each(Object.entries(WINDOWS))('the contents list leads to its sections on a %s', async (_, viewport) => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        const contents = page.getByRole('navigation', { name: '目录' });
        const link = contents.getByRole('link', { name: '第三部分' });
        if (!(await link.isVisible())) await contents.locator('summary').click();
        await link.click();
        const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
        const heading = page.locator(`[id="${anchor}"]`);
        expect(await heading.textContent()).toContain('第三部分');
        expect(
          await heading.evaluate((element) => {
            const { top } = element.getBoundingClientRect();
            return top >= 0 && top < innerHeight;
          }),
        ).toBe(true);
      },
      { ...WITHOUT, viewport },
    );
  });

  it('a term is a link to its definition', async () => {
    const terms = await visit(
      browser(),
      RICH,
      (page) =>
        page
          .locator('a.term')
          .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.textContent])),
      WITHOUT,
    );
    expect(terms.length).toBeGreaterThan(3);
    for (const [href = '', term = ''] of new Map(terms.map((pair) => [pair[0], pair] as const)).values()) {
      const url = new URL(href, resolveUrl(RICH));
      const text = await visit(
        browser(),
        url.pathname + url.hash,
        async (page) => {
          const target = page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`);
          expect(await target.isVisible(), href).toBe(true);
          return target.evaluate(
            (element) => (element.closest('div, section, li, p, article') ?? element).textContent,
          );
        },
        WITHOUT,
      );
      expect(text.replace(/[\s“”"]/g, '').length, `definition of ${term}`).toBeGreaterThan(10);
    }
  });

  it('the original file can be downloaded', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('a[download]').first().click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/\.txt$/);
        expect(await download.failure()).toBeNull();
      },
      WITHOUT,
    );
  });

  it('the search page says that it needs scripts and shows another way', async () => {
    await visit(
      browser(),
      '/search/',
      async (page) => {
        const notice = page.locator('noscript, .notice').filter({ hasText: '脚本' }).first();
        expect(await notice.isVisible()).toBe(true);
        expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(0);
      },
      WITHOUT,
    );
    await visit(browser(), '/search/', async (page) => {
      expect(await page.getByText('检索需要浏览器允许运行脚本').isVisible()).toBe(false);
    });
  });

  it.each(PAGES)('%s offers no control that does nothing', async (address) => {
    const idle = await visit(
      browser(),
      address,
      (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll('button')]
            .filter(
              (button) =>
                button.checkVisibility() &&
                !button.closest('form[action]') &&
                !button.hasAttribute('popovertarget'),
            )
            .map((button) => button.outerHTML),
        ),
      WITHOUT,
    );
    expect(idle).toEqual([]);
  });
});
