import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

const number = (page: Page) => page.locator('.prose a.cell[href="#t05.2060101.subtotal"]');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('href'));
/** The notes are there: cards can be opened. */
const ready = (page: Page) => page.locator('.figure').first().waitFor({ state: 'attached' });

describe('from a number to its cell and back', () => {
  it('the keyboard goes along: arrow keys from the cell, and after going back on from the number', async () => {
    await visit(browser(), RICH, async (page) => {
      await ready(page);
      await page.keyboard.press('Tab');
      await number(page).focus();
      const place = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.localName === 'td');
      expect(await focused(page)).toBe('t05.2060101.subtotal');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('t05.2060101.basic');
      await page.keyboard.press('Tab');
      await page.goBack();
      await page.waitForFunction(() => document.activeElement?.matches('a.cell'));
      expect(await focused(page)).toBe('#t05.2060101.subtotal');
      expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(5);
      await page.keyboard.press('Tab');
      expect(await focused(page), 'the next number of the words').toBe('#t05.2060701.subtotal');
    });
  });

  it('also by the link of the card', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        await ready(page);
        await number(page).scrollIntoViewIfNeeded();
        await number(page).tap();
        await page.getByRole('link', { name: '到表中查看' }).tap();
        await page.waitForFunction(() => document.activeElement?.localName === 'td');
        expect(await focused(page)).toBe('t05.2060101.subtotal');
        const faded = await page
          .locator('[id="t05.2060101.subtotal"]')
          .evaluate(
            (cell) => getComputedStyle(cell.parentElement?.querySelector('th') ?? cell, '::after').display,
          );
        expect(faded, 'nothing lies over the figure one came for').toBe('none');
        await page.goBack();
        await page.waitForFunction(() => document.activeElement?.matches('a.cell'));
        expect(await focused(page)).toBe('#t05.2060101.subtotal');
        expect(await page.locator('[popover]:popover-open').count()).toBe(0);
      },
      { viewport: WINDOWS.phone, hasTouch: true, isMobile: true },
    );
  });

  it('a first tap that only showed the card is not taken for a visit', async () => {
    await visit(
      browser(),
      `${RICH}#t03.total.total`,
      async (page) => {
        await ready(page);
        await page.evaluate(() => (location.hash = '#t05.2060101.subtotal'));
        await number(page).scrollIntoViewIfNeeded();
        await number(page).tap();
        await page.goBack();
        await page.waitForURL((url) => url.hash === '#t03.total.total');
        expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('td');
      },
      { viewport: WINDOWS.phone, hasTouch: true, isMobile: true },
    );
  });
});
