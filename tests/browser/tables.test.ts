import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { RICH, visit, WINDOWS } from '../support/site.ts';
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
