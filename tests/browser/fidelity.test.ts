import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  readImportReview,
  readReport,
  resolveContentDir,
  resolveSource,
} from '../../src/lib/content/index.ts';
import { cutSource, measureFidelity, removeSpace } from '../support/fidelity.ts';
import { DOCUMENTS, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();
const root = resolveContentDir();

/** Share of the runs of a source that must be on its page. */
const SHARE = 0.995;

/** The words of a document and nothing the site adds to them. */
function readArticle(page: Page): Promise<string> {
  return page.evaluate(() => {
    const article = document.querySelector('article')?.cloneNode(true) as Element | undefined;
    for (const added of article?.querySelectorAll(
      '.identity, .figures, .page-terms, .around, .print-caption',
    ) ?? [])
      added.remove();
    return article?.textContent ?? '';
  });
}

/** The original file as text, in the encoding its head names. */
function readOriginal(id: string): string {
  const { head } = readReport(root, id);
  return new TextDecoder(head.source.encoding).decode(readFileSync(resolveSource(root, id, head)));
}

describe.each(DOCUMENTS)('the page of %s', (id) => {
  it('says what its source says: at least 99.5 % of all runs of 16 characters', async () => {
    const article = await visit(browser(), `/${id}/`, readArticle, { javaScriptEnabled: false });
    const pieces = cutSource(readOriginal(id), readImportReview(root, id)?.items ?? []);
    const { runs, found, misses } = measureFidelity(pieces, article);
    console.log(`${id}: ${found} of ${runs} runs, ${((100 * found) / runs).toFixed(3)} %`);
    for (const miss of misses.slice(0, 5)) console.log(`  not on the page: ${miss.slice(0, 80)}`);
    expect(runs).toBeGreaterThan(1000);
    expect(found / runs).toBeGreaterThanOrEqual(SHARE);
  });

  it('leaves out little: what the review list names is no way around the test', () => {
    const original = removeSpace(readOriginal(id)).length;
    const kept = cutSource(readOriginal(id), readImportReview(root, id)?.items ?? []).join('').length;
    console.log(`${id}: ${((100 * kept) / original).toFixed(2)} % of the source kept`);
    expect(kept / original).toBeGreaterThan(0.95);
  });

  it('says nothing its source does not say: every paragraph and heading stands there', async () => {
    const paragraphs = await visit(
      browser(),
      `/${id}/`,
      (page) =>
        page
          .locator('.prose :is(p, li, h2, h3, h4, h5, h6)')
          .evaluateAll((elements) =>
            elements
              .filter((element) => !element.closest('figure, .page-terms'))
              .map((element) => element.textContent),
          ),
      { javaScriptEnabled: false },
    );
    const source = cutSource(readOriginal(id), readImportReview(root, id)?.items ?? []).join('');
    expect(paragraphs.length).toBeGreaterThan(10);
    expect(paragraphs.map(removeSpace).filter((text) => !source.includes(text))).toEqual([]);
  });
});
