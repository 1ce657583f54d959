import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { PAGES, resolveUrl, RICH, waitForSearch, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** What a page asked for and complained about while it was used. */
interface Record {
  readonly foreign: string[];
  readonly complaints: string[];
}

/** Uses a page in a context of its own and records every request and every complaint of the browser. */
async function record(
  address: string,
  use: (page: Page) => Promise<void>,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Record> {
  const context = await browser().newContext({ viewport: WINDOWS.desktop });
  const foreign: string[] = [];
  const complaints: string[] = [];
  try {
    await prepare?.(context);
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(inject('siteUrl')).origin) foreign.push(request.url());
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('console', (message) => {
      // The browser itself notes that the page of a wrong address has status 404: that is what it is for.
      const own = message.location().url === page.url() && message.text().includes('404');
      if (['error', 'warning'].includes(message.type()) && !own) complaints.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(resolveUrl(address));
    await use(page);
    await page.waitForLoadState('networkidle');
    return { foreign, complaints };
  } finally {
    await context.close();
  }
}

const nothing = { foreign: [], complaints: [] };

describe('a page of the site', () => {
  it.each(PAGES)('%s asks nobody else for anything and breaks no policy', async (address) => {
    const found = await record(address, async (page) => {
      if (address.includes('q=')) await waitForSearch(page);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    });
    expect(found).toEqual(nothing);
  });

  it('does not while it is used: cards, switches, folding, cells', async () => {
    const found = await record(RICH, async (page) => {
      await page.locator('a.term').first().hover();
      await page.locator('#term-card').waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      for (const name of ['深色', '大字']) await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: '只看非零行' }).first().click();
      await page.locator('[id="t03.206.total"]').click();
    });
    expect(found).toEqual(nothing);
  });

  it('does not while it is searched', async () => {
    const found = await record('/search/', async (page) => {
      await page.getByRole('searchbox').fill('科普活动');
      await waitForSearch(page);
      await page.getByRole('searchbox').fill('量子纠缠望远镜');
      await page.waitForFunction(() =>
        document.getElementById('search-status')?.textContent.includes('没有'),
      );
    });
    expect(found).toEqual(nothing);
  });
});

describe('the record', () => {
  it('would tell a foreign request, a broken policy and an error', async () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src *">
      <p style="color: red">x</p><img src="https://example.org/x.png"><script src="/gone.js"></script>`;
    const found = await record(
      RICH,
      () => Promise.resolve(),
      (context) =>
        context.route(`**${RICH}`, (route) => route.fulfill({ contentType: 'text/html', body: html })),
    );
    expect(found.foreign).toEqual(['https://example.org/x.png']);
    expect(found.complaints.join('\n')).toContain('policy: style-src');
    expect(found.complaints.join('\n')).toContain('404');
  });
});
