import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, PAGES, RICH, visit, waitForSearch, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** Codes of the rows of a table that are shown, the row of the total as its name. */
async function listShown(table: Locator): Promise<string[]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => (row.querySelector('.c') ?? row.querySelector('th'))?.textContent.trim() ?? ''),
    );
}

/** Rows of a table: whether each is shown, and whether a figure other than zero stands in it. */
async function listRows(page: Page, table: string): Promise<{ shown: boolean; filled: boolean }[]> {
  return page.locator(`figure#${table} tbody tr`).evaluateAll((rows) =>
    rows.map((row) => ({
      shown: row.checkVisibility(),
      filled: [...row.querySelectorAll('td[id]')].some((cell) => /[1-9]/.test(cell.textContent)),
    })),
  );
}

describe('the switch for rows with figures', () => {
  it.each(['t01', 't04'])('of %s hides exactly the rows without one, and shows them again', async (table) => {
    await visit(browser(), RICH, async (page) => {
      const button = page.locator(`figure#${table}`).getByRole('button', { name: '只看非零行' });
      const before = await listRows(page, table);
      expect(before.every(({ shown }) => shown)).toBe(true);
      await button.click();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      const pressed = await listRows(page, table);
      expect(pressed.map(({ shown }) => shown)).toEqual(before.map(({ filled }) => filled));
      expect(pressed.filter(({ shown }) => !shown).length).toBeGreaterThan(5);
      await button.click();
      expect(await listRows(page, table)).toEqual(before);
    });
  });

  it('works from the keyboard', async () => {
    await visit(browser(), RICH, async (page) => {
      const button = page.locator('figure#t01').getByRole('button', { name: '只看非零行' });
      await button.focus();
      await page.keyboard.press('Space');
      expect((await listRows(page, 't01')).some(({ shown }) => !shown)).toBe(true);
    });
  });
});

describe('folding', () => {
  it('hides the sections and items of a class and nothing else', async () => {
    await visit(browser(), RICH, async (page) => {
      const table = page.locator('figure#t03');
      const all = await listShown(table);
      const row = table.locator('tbody tr').filter({ has: page.locator('.c', { hasText: /^206$/ }) });
      await row.getByRole('button').click();
      expect(await listShown(table)).toEqual(all.filter((code) => code === '206' || !code.startsWith('206')));
      await row.getByRole('button').click();
      expect(await listShown(table)).toEqual(all);
    });
  });

  it('of a section inside a folded class is kept when the class opens, or opened with it, never half', async () => {
    await visit(browser(), RICH, async (page) => {
      const table = page.locator('figure#t03');
      const fold = (code: string) =>
        table
          .locator('tbody tr')
          .filter({ has: page.locator('.c', { hasText: new RegExp(`^${code}$`) }) })
          .getByRole('button');
      await fold('20607').click();
      await fold('206').click();
      await fold('206').click();
      const shown = await listShown(table);
      const items = ['2060701', '2060702', '2060704'].map((code) => shown.includes(code));
      expect(new Set(items).size).toBe(1);
      expect(await fold('20607').getAttribute('aria-expanded')).toBe(String(items[0]));
    });
  });

  it('survives the switch being pressed and released', async () => {
    await visit(browser(), RICH, async (page) => {
      const table = page.locator('figure#t03');
      const button = table.getByRole('button', { name: '只看非零行' });
      if ((await button.count()) === 0) return;
      await table.locator('button[aria-expanded]').first().click();
      const folded = await listShown(table);
      await button.click();
      await button.click();
      expect(await listShown(table)).toEqual(folded);
    });
  });
});

describe('the levels 类, 款 and 项', () => {
  it.each([
    ['desktop', true],
    ['desktop', false],
    ['phone', true],
    ['phone', false],
  ] as const)('are indented one from the other: %s, with scripts: %s', async (window, javaScriptEnabled) => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        for (const id of ['t02', 't03', 't05']) {
          const starts = await page.locator(`figure#${id}`).evaluate((figure) =>
            ['l1', 'l2', 'l3'].map((level) => {
              const names = [...figure.querySelectorAll(`tbody th.${level}`)];
              return names.map((name) => {
                const words = document.createRange();
                words.selectNodeContents(name.lastChild ?? name);
                const button = name.querySelector('button');
                const style = button && getComputedStyle(button);
                return {
                  words: words.getBoundingClientRect().left,
                  // The triangle stands at the right end of its button and is no wider than its font is high.
                  triangle:
                    button &&
                    button.getBoundingClientRect().right -
                      parseFloat(style?.paddingRight ?? '') -
                      parseFloat(style?.fontSize ?? ''),
                };
              });
            }),
          );
          const [first = [], second = [], third = []] = starts;
          const left = (names: typeof first) => new Set(names.map(({ words }) => Math.round(words)));
          for (const names of starts) expect(left(names).size, id).toBe(1);
          const [one = 0, two = 0, three = 0] = [first, second, third].map(([name]) => name?.words);
          const step = window === 'desktop' ? 16 : 10;
          expect(two - one, id).toBeGreaterThanOrEqual(step);
          expect(three - two, id).toBeGreaterThanOrEqual(step);
          const triangles = second.flatMap(({ triangle }) => triangle ?? []);
          expect(triangles.length > 0, id).toBe(javaScriptEnabled);
          if (window === 'desktop') for (const triangle of triangles) expect(triangle).toBeGreaterThan(one);
        }
      },
      { viewport: WINDOWS[window], javaScriptEnabled },
    );
  });
});

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
