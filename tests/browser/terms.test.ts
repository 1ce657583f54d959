import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, RICH, visit, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

const firstTerm = (page: Page) => page.locator('a.term').first();
const card = (page: Page) => page.locator('[popover]:popover-open');

/** Words of the definition the page itself holds for a term. */
async function readDefinition(page: Page): Promise<string> {
  return firstTerm(page).evaluate((link) => {
    const entry = [...document.querySelectorAll('.terms dt a')].find(
      (other) => other.getAttribute('href') === link.getAttribute('href'),
    );
    return entry?.closest('dt')?.nextElementSibling?.firstChild?.textContent?.trim() ?? '';
  });
}

describe('the card of a term', () => {
  it('appears after the pointer has rested, not before, and says the definition', async () => {
    await visit(browser(), RICH, async (page) => {
      const definition = await readDefinition(page);
      await firstTerm(page).scrollIntoViewIfNeeded();
      const start = Date.now();
      await firstTerm(page).hover();
      expect(await card(page).count()).toBe(0);
      await card(page).waitFor({ state: 'visible', timeout: 2000 });
      expect(Date.now() - start).toBeGreaterThan(380);
      expect(await card(page).textContent()).toContain(
        definition === '' ? await firstTerm(page).textContent() : definition,
      );
      await page.mouse.move(5, 5);
      await card(page).waitFor({ state: 'detached', timeout: 2000 });
    });
  });

  it('stays while the pointer is in it', async () => {
    await visit(browser(), RICH, async (page) => {
      await firstTerm(page).hover();
      await card(page).waitFor({ state: 'visible' });
      await card(page).hover();
      await page.waitForTimeout(700);
      expect(await card(page).count()).toBe(1);
    });
  });

  it('opens on focus from the keyboard and closes on Escape and on leaving', async () => {
    await visit(browser(), RICH, async (page) => {
      // The keyboard has to be the way of arriving: focus given by a script alone says nothing about it.
      await page.keyboard.press('Tab');
      await firstTerm(page).focus();
      await card(page).waitFor({ state: 'visible', timeout: 1000 });
      expect(await firstTerm(page).getAttribute('aria-describedby')).toBe(
        await card(page).getAttribute('id'),
      );
      await page.keyboard.press('Escape');
      expect(await card(page).count()).toBe(0);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await card(page).waitFor({ state: 'visible', timeout: 1000 });
      await page.locator('a.brand').focus();
      await card(page).waitFor({ state: 'detached', timeout: 2000 });
    });
  });

  it('opens on a tap without leaving the page; its own link goes on', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        await firstTerm(page).scrollIntoViewIfNeeded();
        const before = page.url();
        await firstTerm(page).tap();
        await card(page).waitFor({ state: 'visible', timeout: 1000 });
        expect(page.url()).toBe(before);
        await card(page).getByRole('link').last().tap();
        await page.waitForURL((url) => url.href !== before);
      },
      { viewport: WINDOWS.phone, hasTouch: true, isMobile: true },
    );
  });

  it.each(Object.entries(WINDOWS))('never hangs over the edge of the window on a %s', async (_, viewport) => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        const terms = page.locator('a.term');
        const count = await terms.count();
        for (let index = 0; index < count; index += Math.ceil(count / 5)) {
          await terms.nth(index).scrollIntoViewIfNeeded();
          await terms.nth(index).hover();
          await card(page).waitFor({ state: 'visible' });
          const inside = await card(page).evaluate((element) => {
            const { left, right, top } = element.getBoundingClientRect();
            return left >= 0 && right <= document.documentElement.clientWidth && top >= 0;
          });
          expect(inside, await terms.nth(index).textContent().then(String)).toBe(true);
          await page.keyboard.press('Escape');
          await page.mouse.move(2, 2);
        }
      },
      { viewport },
    );
  });
});

describe('terms in the text', () => {
  it.each(DOCUMENTS)('of %s are linked once a section, never in headings, links or tables', async (id) => {
    await visit(browser(), `/${id}/`, async (page) => {
      const terms = await page.locator('a.term').evaluateAll((links) => {
        const headings = [...document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)')];
        return links.map((link) => ({
          misplaced: link.parentElement?.closest('a, h1, h2, h3, h4, h5, h6, table, figure') !== null,
          href: link.getAttribute('href') ?? '',
          section: headings.findLastIndex((heading) =>
            Boolean(heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING),
          ),
        }));
      });
      expect(terms.length).toBeGreaterThan(0);
      expect(terms.filter(({ misplaced }) => misplaced)).toEqual([]);
      const keys = terms.map(({ href, section }) => `${section} ${href}`);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });
  });
});
