import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { explainTotals } from '../../src/lib/checks/index.ts';
import { review } from '../support/review.ts';
import { DOCUMENTS, RICH, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

const card = (page: Page) => page.locator('[popover]:popover-open');
const cell = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const waitForNotes = (page: Page) => page.locator('.figure').first().waitFor({ state: 'attached' });

/** Formulas on hover: exact, within rounding, and the same figure told elsewhere. */
const FORMULAS: readonly (readonly [cell: string, words: readonly string[]])[] = [
  ['t05.206.subtotal', ['公式：= 546.90 + 290.93', '基本支出 546.90、项目支出 290.93']],
  ['t07.amounts.actual-total', ['公式：= 5.00 + 0.70', '公务接待费']],
  ['t06.personnel-total.amount', ['公式：≈ 390.10 + 87.80', '301 工资福利支出', '四舍五入']],
  ['t01.37.amount', ['公式：= 837.83', '同公开03表 · 206 科学技术支出']],
];

describe('a total', () => {
  it.each(FORMULAS)('%s shows how it comes about on hover', async (id, words) => {
    await visit(browser(), RICH, async (page) => {
      await waitForNotes(page);
      await cell(page, id).hover();
      await card(page).waitFor({ state: 'visible', timeout: 3000 });
      const text = await card(page).innerText();
      for (const word of words) expect(text).toContain(word);
      await page.keyboard.press('Escape');
      expect(await card(page).count()).toBe(0);
    });
  });

  it('says so too where it is cited, by click and by keyboard', async () => {
    await visit(browser(), RICH, async (page) => {
      await waitForNotes(page);
      await cell(page, 't05.206.subtotal').click();
      const cite = page.locator('.cite');
      expect(await cite.innerText()).toContain('T05/206/本年支出·小计');
      expect(await cite.innerText()).toContain('= 546.90 + 290.93');
      await page.waitForTimeout(1300);
      expect(await card(page).count(), 'one card, not two').toBe(0);
      await page.keyboard.press('Escape');
      await page.locator('figure#t05 .scroller').focus();
      await page.keyboard.press('Enter');
      expect(await cite.innerText()).toContain('= 680.50 + 434.40');
    });
  });

  it('is silent where nothing follows from anything', async () => {
    await visit(browser(), RICH, async (page) => {
      await waitForNotes(page);
      const silent = 't05.2060702.basic';
      expect(explainTotals(review(RICH.slice(1, -1)).review.accounts).has(silent)).toBe(false);
      await cell(page, 't05.206.subtotal').hover();
      await card(page).waitFor({ state: 'visible', timeout: 3000 });
      await cell(page, silent).hover();
      await card(page).waitFor({ state: 'detached', timeout: 3000 });
      await page.waitForTimeout(500);
      expect(await card(page).count()).toBe(0);
    });
  });
});

describe.each(DOCUMENTS)('every total of %s', (id) => {
  it('is explained with the prints of its parts', async () => {
    const totals = explainTotals(review(id).review.accounts);
    const wanted = [...totals].map(([anchor, { parts }]) => [anchor, parts.map(({ print }) => print.trim())]);
    const shown = await visit(browser(), `/${id}/`, async (page) => {
      await waitForNotes(page);
      return page.evaluate(
        (anchors) =>
          anchors.map((anchor) => {
            document.getElementById(anchor)?.click();
            const formula = document.querySelector('.cite small')?.textContent ?? '';
            return [anchor, formula.split(/ [+−] |[=≈] −?/).slice(1)];
          }),
        [...totals.keys()],
      );
    });
    expect(shown).toEqual(wanted);
  });
});
