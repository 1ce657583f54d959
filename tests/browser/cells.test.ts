import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** How a cell looks and whether a reader sees it: nothing lies over its middle. */
async function look(page: Page, id: string): Promise<{ style: string; seen: boolean }> {
  await page.waitForTimeout(150);
  return page.locator(`[id="${id}"]`).evaluate((cell) => {
    const { backgroundColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(cell);
    const { left, top, width, height } = cell.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      style: [backgroundColor, outlineStyle, outlineWidth, boxShadow].join(' '),
      seen: above !== null && cell.contains(above),
    };
  });
}

const CELLS = [
  't03.2060702.basic',
  't03.2060702.project',
  't01.62.amount',
  't04.59.capital',
  't07.amounts.actual-reception',
  'self-evaluation.1.score',
];

describe.each(Object.entries(WINDOWS))('on a %s', (_, viewport) => {
  describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
    it.each(CELLS)('the cell %s is marked and in sight when its link is visited', async (id) => {
      const plain = await visit(browser(), RICH, (page) => look(page, id), { viewport, javaScriptEnabled });
      const marked = await visit(browser(), `${RICH}#${id}`, (page) => look(page, id), {
        viewport,
        javaScriptEnabled,
      });
      expect(plain.seen).toBe(false);
      expect(marked.seen).toBe(true);
      expect(marked.style).not.toBe(plain.style);
    });
  });
});

describe('a cell', () => {
  it('shows the print, blank and zero kept apart', async () => {
    await visit(browser(), RICH, async (page) => {
      expect(await page.locator('[id="t03.2060702.project"]').textContent()).toBe('229.22');
      expect(await page.locator('[id="t03.2060702.basic"]').textContent()).toBe('');
    });
  });

  it('hidden by a switch comes back when its link is followed', async () => {
    await visit(browser(), RICH, async (page) => {
      const table = page.locator('figure#t01');
      await table.getByRole('button', { name: '只看非零行' }).click();
      const hidden = page.locator('[id="t01.40.amount"]');
      await page.evaluate(() => (location.hash = '#t01.40.amount'));
      await hidden.waitFor({ state: 'visible' });
      expect((await look(page, 't01.40.amount')).seen).toBe(true);
    });
  });

  it('inside a folded class comes back when its link is followed', async () => {
    await visit(browser(), RICH, async (page) => {
      const fold = page.locator('figure#t03 button[aria-expanded]').first();
      await fold.click();
      expect(await page.locator('[id="t03.2060702.project"]').isVisible()).toBe(false);
      await page.evaluate(() => (location.hash = '#t03.2060702.project'));
      await page.locator('[id="t03.2060702.project"]').waitFor({ state: 'visible' });
      expect((await look(page, 't03.2060702.project')).seen).toBe(true);
    });
  });
});

describe('the key figures', () => {
  it.each(DOCUMENTS)('of %s say what the cells say they lead to', async (id) => {
    await visit(browser(), `/${id}/`, async (page) => {
      const figures = await page.locator('.figures a[href*="#"]').evaluateAll((links) =>
        links.map((link) => {
          const cell = document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)));
          return { shown: link.querySelector('b')?.textContent, cell: cell?.textContent.trim() };
        }),
      );
      for (const { shown, cell } of figures) expect(shown).toBe(cell);
      if (`/${id}/` === RICH) expect(figures.length).toBeGreaterThanOrEqual(7);
    });
  });
});
