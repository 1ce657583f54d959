import { describe, expect, it } from 'vitest';
import { DOCUMENTS, PAGES, RICH, visit, waitForSearch, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

describe('on a phone', () => {
  it('wide tables scroll inside themselves and the names of the last panel’s rows stay', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        for (const id of ['t01', 't02', 't03', 't04', 't06', 't08', 'self-evaluation']) {
          const result = await page.locator(`figure#${id} .scroller`).evaluate((scroller) => {
            scroller.scrollIntoView({ block: 'center' });
            scroller.scrollLeft = scroller.scrollWidth;
            const frame = scroller.getBoundingClientRect();
            const heads = [...scroller.querySelectorAll('tbody tr')]
              .map((row) => [...row.querySelectorAll('th[scope="row"], .k')].at(-1))
              .filter((head) => head !== undefined && head.textContent.trim() !== '');
            const away = heads.filter((head) => {
              const words = document.createRange();
              if (head) words.selectNodeContents(head);
              const box = words.getBoundingClientRect();
              return box.left < frame.left - 1 || box.right > frame.right + 1;
            });
            return {
              moved: scroller.scrollLeft,
              rows: heads.length,
              away: away.map((head) => head?.textContent),
            };
          });
          expect(result.moved, id).toBeGreaterThan(50);
          expect(result.rows, id).toBeGreaterThan(0);
          expect(result.away, id).toEqual([]);
        }
      },
      { viewport: WINDOWS.phone },
    );
  });

  it('a name of one panel never lies over the cells of another', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        for (const id of ['t01', 't04', 't06']) {
          const covered = await page.locator(`figure#${id} .scroller`).evaluate((scroller) => {
            scroller.scrollIntoView({ block: 'center' });
            const found: string[] = [];
            for (const part of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
              scroller.scrollLeft = part * (scroller.scrollWidth - scroller.clientWidth);
              for (const row of scroller.querySelectorAll('tbody tr')) {
                // Only the last name stays; those before it move with the figures of their panel.
                const names = [...row.querySelectorAll('th[scope="row"], .k')].slice(0, -1);
                for (const name of names) {
                  const next = name.nextElementSibling?.getBoundingClientRect();
                  if (next && name.getBoundingClientRect().right > next.left + 1) {
                    found.push(`${part}: ${name.textContent}`);
                  }
                }
              }
            }
            return found;
          });
          expect(covered, id).toEqual([]);
        }
      },
      { viewport: WINDOWS.phone },
    );
  });

  describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
    it.each(PAGES)('%s is never wider than a window of 360 pixels', async (address) => {
      await visit(
        browser(),
        address,
        async (page) => {
          if (javaScriptEnabled && address.includes('q=')) await waitForSearch(page);
          for (const size of javaScriptEnabled ? ['normal', 'large'] : ['normal']) {
            if (size === 'large') await page.getByRole('button', { name: '大字' }).click();
            const wide = await page.evaluate(() => {
              const { scrollWidth } = document.documentElement;
              const guilty = [...document.querySelectorAll('body *')].filter((element) => {
                if (element.getBoundingClientRect().right <= innerWidth + 1) return false;
                const scroller = element.closest('.scroller');
                return scroller === null || getComputedStyle(scroller).overflowX === 'visible';
              });
              return {
                scrollWidth,
                guilty: guilty.slice(0, 3).map((element) => element.outerHTML.slice(0, 100)),
              };
            });
            expect(wide, size).toEqual({ scrollWidth: 360, guilty: [] });
          }
        },
        { viewport: { width: 360, height: 740 }, javaScriptEnabled },
      );
    });
  });

  it.each(DOCUMENTS)('%s has targets for a finger', async (id) => {
    const small = await visit(
      browser(),
      `/${id}/`,
      (page) =>
        page.locator('button, summary, .bar a').evaluateAll((controls) =>
          controls
            .filter((control) => control.checkVisibility())
            .filter((control) => {
              const { width, height } = control.getBoundingClientRect();
              return width < 24 || height < 24;
            })
            .map((control) => control.outerHTML.slice(0, 100)),
        ),
      { viewport: WINDOWS.phone },
    );
    expect(small).toEqual([]);
  });
});
