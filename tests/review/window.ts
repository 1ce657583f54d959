import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A window of a browser, and everything that went wrong in it. */
export interface Window {
  readonly page: Page;
  readonly faults: string[];
}

/** Opens a window on nothing yet. */
export async function openWindow(browser: Browser, width = 1280): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}

/** Violations in a part of a page, a line each. The script comes by the browser's own door: the page's policy lets in none. */
export async function findViolations(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (within) =>
      (window as unknown as { axe: { run: (within: string) => Promise<AxeResults> } }).axe.run(within),
    part,
  );
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${help} · ${node.target.join(' ')} · ${node.html.slice(0, 140)}`),
  );
}
