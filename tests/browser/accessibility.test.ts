import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES, RICH, visit, waitForSearch, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** Violations on a page, a line each: rule, what it wants, and where. */
async function findViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length, 'rules that looked at something').toBeGreaterThan(10);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${help} · ${node.target.join(' ')} · ${node.html.slice(0, 120)}`),
  );
}

describe.each(Object.entries(WINDOWS))('on a %s', (_, viewport) => {
  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    it.each(PAGES)('%s has no violation', async (address) => {
      const violations = await visit(
        browser(),
        address,
        async (page) => {
          if (address.includes('q=')) await waitForSearch(page);
          return findViolations(page);
        },
        { viewport, colorScheme, bypassCSP: true },
      );
      expect(violations).toEqual([]);
    });
  });
});

describe('on a document page', () => {
  it.each(['light', 'dark'] as const)(
    'has no violation with every number shown with its standing and a card open, in %s colours',
    async (colorScheme) => {
      const violations = await visit(
        browser(),
        RICH,
        async (page) => {
          await page.locator('.figure').first().waitFor({ state: 'attached' });
          await page.getByRole('button', { name: '显示核对' }).click();
          await page.locator('.figure:not(.stated)').first().click();
          await page.locator('[popover]:popover-open').waitFor({ state: 'visible' });
          return findViolations(page);
        },
        { bypassCSP: true, colorScheme },
      );
      expect(violations).toEqual([]);
    },
  );

  it('has no violation in dark colours chosen by the reader, in large text', async () => {
    const violations = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.getByRole('button', { name: '深色' }).click();
        await page.getByRole('button', { name: '大字' }).click();
        return findViolations(page);
      },
      { bypassCSP: true, colorScheme: 'light' },
    );
    expect(violations).toEqual([]);
  });

  it('has no violation with the card of a term open', async () => {
    const violations = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.locator('a.term').first().hover();
        await page.locator('#term-card').waitFor({ state: 'visible' });
        return findViolations(page);
      },
      { bypassCSP: true },
    );
    expect(violations).toEqual([]);
  });

  it('would tell a violation', async () => {
    const violations = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.evaluate(() => document.documentElement.removeAttribute('lang'));
        return findViolations(page);
      },
      { bypassCSP: true },
    );
    expect(violations.join('\n')).toContain('html-has-lang');
  });
});
