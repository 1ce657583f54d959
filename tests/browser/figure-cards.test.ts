import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

const bound = (page: Page) => page.locator('.prose a.cell[href="#t05.2060101.subtotal"]');
const recomputed = (page: Page) => page.locator('.figure:not(.stated)').filter({ hasText: /^61\.0%$/ });
const card = (page: Page) => page.locator('[popover]:popover-open');
const waitForMarks = (page: Page) => page.locator('.figure').first().waitFor({ state: 'attached' });

/** Opens the document once its numbers are marked. */
function read<T>(work: (page: Page) => Promise<T>, options: Parameters<typeof visit>[3] = {}): Promise<T> {
  return visit(
    browser(),
    RICH,
    async (page) => {
      await waitForMarks(page);
      return work(page);
    },
    options,
  );
}

async function readCard(page: Page): Promise<string> {
  await card(page).waitFor({ state: 'visible', timeout: 3000 });
  return (await card(page).innerText()).replace(/\s*\n\s*/g, '|');
}

describe('the card of a number', () => {
  it('names the cell of a bound number on hover, stays while the pointer is in it, closes on Escape', async () => {
    await read(async (page) => {
      await bound(page).hover();
      expect(await readCard(page)).toBe(
        '7.29万元|公开05表 · 2060101 行政运行 · 本年支出·小计 7.29 万元|到表中查看',
      );
      await card(page).hover();
      await page.waitForTimeout(700);
      expect(await card(page).count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await card(page).count()).toBe(0);
    });
  });

  it('names a cell in a folded row and leaves the row folded', async () => {
    await read(async (page) => {
      await page.locator('figure#t05 .fold').first().click();
      await bound(page).hover();
      expect(await readCard(page)).toContain('2060101 行政运行 · 本年支出·小计 7.29 万元');
      expect(await page.locator('[id="t05.2060101.subtotal"]').isVisible()).toBe(false);
    });
  });

  it('opens on focus from the keyboard, describes the link, and Enter goes on to the cell', async () => {
    await read(async (page) => {
      await page.keyboard.press('Tab');
      await bound(page).focus();
      expect(await readCard(page)).toContain('公开05表');
      expect(await bound(page).getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'));
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#t05.2060101.subtotal');
    });
  });

  it('shows the arithmetic of a recomputed number and says so of one that is stated only', async () => {
    await read(async (page) => {
      await recomputed(page).first().hover();
      expect(await readCard(page)).toBe(
        '61.0%|680.50 ÷ 1,114.90 = 61.04%|已复算：程序用文中和表中的数比过、算过。',
      );
      await page.mouse.move(5, 5);
      await card(page).waitFor({ state: 'detached' });
      await page.locator('.figure.stated').first().hover();
      expect(await readCard(page)).toContain('仅陈述：本页没有可与它核对的数，并不是说它有误。');
    });
  });

  it('lets its words be selected, does not repeat the number to screen readers, and closes on a click elsewhere', async () => {
    await read(async (page) => {
      await recomputed(page).first().hover();
      await readCard(page);
      const box = await card(page).locator('p').first().boundingBox();
      if (!box) throw new Error('Expected the formula on the page');
      await page.mouse.move(box.x + 1, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 100, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
      expect(await page.evaluate(() => String(getSelection()))).toMatch(/^680\.50/);
      expect(await card(page).count()).toBe(1);
      expect(await card(page).locator('strong').getAttribute('aria-hidden')).toBe('true');
      await page.mouse.click(5, 400);
      expect(await card(page).count()).toBe(0);
    });
  });

  it('opens on a tap without leaving the page; 到表中查看 goes to the cell', async () => {
    await read(
      async (page) => {
        await bound(page).scrollIntoViewIfNeeded();
        await bound(page).tap();
        expect(await readCard(page)).toContain('公开05表');
        expect(new URL(page.url()).hash).toBe('');
        await card(page).getByRole('link', { name: '到表中查看' }).tap();
        await page.waitForURL((url) => url.hash === '#t05.2060101.subtotal');
        await recomputed(page).first().scrollIntoViewIfNeeded();
        await recomputed(page).first().tap();
        expect(await readCard(page)).toContain('680.50 ÷ 1,114.90');
        const box = await card(page).boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= WINDOWS.phone.width).toBe(true);
      },
      { viewport: WINDOWS.phone, hasTouch: true, isMobile: true },
    );
  });
});

describe('the switch 显示核对', () => {
  it('gives every number a stop for the keyboard and takes it away again', async () => {
    await read(async (page) => {
      const stops = () => page.locator('.prose .figure[tabindex="0"]').count();
      expect(await stops()).toBe(0);
      const button = page.getByRole('button', { name: '显示核对' });
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      expect(await stops()).toBe(await page.locator('.prose .figure').count());
      expect(await page.locator('.legend').innerText()).toMatch(/已绑定单元格\s+已复算\s+仅陈述/);
      expect(await page.locator('.legend [tabindex], .legend [role]').count(), 'samples are no stops').toBe(
        0,
      );
      expect(await page.locator('.legend a').getAttribute('href')).toBe('/rules/#figures');
      // By keyboard alone: from the bound number before it to the recomputed one.
      await page.locator('.prose a.cell', { hasText: '680.50万元' }).first().focus();
      await page.keyboard.press('Tab');
      expect(await readCard(page)).toBe(
        '61.0%|680.50 ÷ 1,114.90 = 61.04%|已复算：程序用文中和表中的数比过、算过。',
      );
      await page.keyboard.press('Escape');
      expect(await card(page).count()).toBe(0);
      await page.keyboard.press('Enter');
      expect(await readCard(page)).toContain('680.50 ÷ 1,114.90');
      await button.focus();
      await page.keyboard.press(' ');
      expect(await stops()).toBe(0);
      expect(await page.locator('.legend').count()).toBe(0);
    });
  });

  it('tells bound, recomputed and stated numbers apart', async () => {
    await read(async (page) => {
      const styles = () =>
        page.evaluate(() =>
          ['.prose a.cell', '.prose .figure:not(.stated)', '.prose .figure.stated'].map((selector) => {
            const { textDecorationLine, textDecorationStyle } = getComputedStyle(
              document.querySelector(selector) as Element,
            );
            return `${textDecorationLine} ${textDecorationStyle}`;
          }),
        );
      expect(await styles()).toEqual(['underline dotted', 'none solid', 'none solid']);
      await page.getByRole('button', { name: '显示核对' }).click();
      expect(new Set(await styles())).toEqual(
        new Set(['underline solid', 'underline dashed', 'underline dotted']),
      );
      await page.emulateMedia({ media: 'print' });
      expect(await styles()).toEqual(['none solid', 'none solid', 'none solid']);
      expect(await page.locator('.legend').isVisible()).toBe(false);
    });
  });

  it('is there only where words have numbers', async () => {
    for (const address of ['/', '/rules/', '/glossary/']) {
      const count = await visit(browser(), address, (page) =>
        page.getByRole('button', { name: '显示核对' }).count(),
      );
      expect(count, address).toBe(0);
    }
  });
});
