import type { Page } from 'playwright-core';

/** Types a query on the search page and waits until the answer stands there; returns the line under the form. */
export async function search(page: Page, query: string): Promise<string> {
  await page.getByRole('searchbox').fill(query);
  await page.waitForFunction(
    (wanted) =>
      new URLSearchParams(location.search).get('q') === wanted &&
      document.getElementById('search-results')?.getAttribute('aria-busy') === null &&
      document.getElementById('search-status')?.textContent !== '',
    query.trim(),
  );
  return (await page.locator('#search-status').textContent()) ?? '';
}

/** Path and anchor of every link of the results. */
export const resultLinks = (page: Page): Promise<string[]> =>
  page
    .locator('#search-results a')
    .evaluateAll((links) =>
      links
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .map(({ pathname, hash }) => pathname + hash),
    );
