import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readReport, resolveContentDir, resolveSource } from '../../src/lib/content/index.ts';
import { DOCUMENTS, resolveUrl, WINDOWS } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** Bytes allowed on a document page, compressed with gzip. */
const SCRIPT_BUDGET = 12 * 1024;
const STYLE_BUDGET = 15 * 1024;
/** HTML against its source text, both compressed. */
const HTML_RATIO = 1.5;

/** Everything a page loads while it is read to its end, compressed, by kind. */
async function weigh(
  address: string,
): Promise<{ html: number; script: number; style: number; others: string[] }> {
  const context = await browser().newContext({ viewport: WINDOWS.desktop });
  try {
    const page = await context.newPage();
    const weights = { html: 0, script: 0, style: 0, others: [] as string[] };
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      pending.push(
        response.body().then((body) => {
          const size = gzipSync(body).length;
          const kind = response.request().resourceType();
          if (kind === 'document') weights.html += size;
          else if (kind === 'script') weights.script += size;
          else if (kind === 'stylesheet') weights.style += size;
          // What the script fetches for its cards counts as part of the script.
          else if (kind === 'fetch' && response.url().endsWith('.json')) weights.script += size;
          else weights.others.push(`${kind} ${response.url()}`);
        }),
      );
    });
    await page.goto(resolveUrl(address));
    // A term, a bound number, a recomputed one and a total are asked about, and every number is shown with its standing.
    await page.locator('.figure').first().waitFor({ state: 'attached' });
    for (const asked of ['a.term', '.prose a.cell', '.figure:not(.stated)', '.table tr.total td[id]']) {
      const first = page.locator(asked).first();
      if ((await first.count()) === 0) continue;
      await first.hover();
      await page.waitForTimeout(1200);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '显示核对' }).click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await Promise.all(pending);
    return weights;
  } finally {
    await context.close();
  }
}

describe.each(DOCUMENTS)('the page of %s', (id) => {
  it('keeps to its budget', async () => {
    const root = resolveContentDir();
    const source = gzipSync(readFileSync(resolveSource(root, id, readReport(root, id).head))).length;
    const { html, script, style, others } = await weigh(`/${id}/`);
    console.log(
      `${id}: script ${script}, style ${style}, html ${html} = ${(html / source).toFixed(2)} × ${source}`,
    );
    expect(script).toBeGreaterThan(500);
    expect(style).toBeGreaterThan(500);
    expect(script).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(style).toBeLessThanOrEqual(STYLE_BUDGET);
    expect(html).toBeLessThanOrEqual(HTML_RATIO * source);
    // No fonts, no pictures, no search index: a reader loads nothing else.
    expect(others).toEqual([]);
  });
});
