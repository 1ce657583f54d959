import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { review } from '../support/review.ts';
import { DOCUMENTS, RICH, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();
const WITHOUT = { javaScriptEnabled: false };

/** What a print or a cell amounts to: blanks are nothing, units and separators no digits. */
function toNumber(text: string): number {
  return Number(text.replace(/[^-\d.]/g, '') || '0');
}

/** Every link of the words to a cell, with what the cell prints. */
function readLinks(page: Page): Promise<{ cell: string; print: string; target: string | undefined }[]> {
  return page.locator('.prose a.cell').evaluateAll((links) =>
    links.map((link) => {
      const cell = decodeURIComponent((link as HTMLAnchorElement).hash.slice(1));
      const target = document.getElementById(cell);
      return {
        cell,
        print: link.textContent,
        target: target?.matches('td') ? target.textContent : undefined,
      };
    }),
  );
}

const waitForMarks = (page: Page) => page.locator('.figure').first().waitFor({ state: 'attached' });

describe.each(DOCUMENTS)('the numbers in the words of %s', (id) => {
  it('lead to the cells they quote, without scripts', async () => {
    const { review: reviewed } = review(id);
    const links = await visit(browser(), `/${id}/`, readLinks, WITHOUT);
    const bound = reviewed.notes.filter(({ cell }) => cell !== undefined);
    expect(links.map(({ cell, print }) => [cell, print])).toEqual(
      bound.map(({ cell, print }) => [cell, print]),
    );
    expect(links.filter(({ target }) => target === undefined)).toEqual([]);
    // Where words and cell differ, the review says so.
    const noted = new Set(reviewed.findings.map(({ reported }) => reported));
    const differing = links.filter(({ print, target = '' }) => toNumber(print) !== toNumber(target));
    expect(differing.filter(({ print }) => !noted.has(print))).toEqual([]);
    if (`/${id}/` === RICH) expect(links.length).toBeGreaterThanOrEqual(50);
  });

  it('are marked where they stand, each with its own arithmetic', async () => {
    const { review: reviewed } = review(id);
    const marks = await visit(browser(), `/${id}/`, async (page) => {
      await waitForMarks(page);
      return page.locator('.prose .figure').evaluateAll((figures) =>
        figures.map((figure) => ({
          print: figure.textContent,
          stated: figure.classList.contains('stated'),
          misplaced: figure.parentElement?.closest('a, table, figure, .cover') !== null,
        })),
      );
    });
    const notes = reviewed.notes.filter(({ standing }) => standing !== 'bound');
    expect(marks.map(({ print, stated }) => [print, stated])).toEqual(
      notes.map(({ print, standing }) => [print, standing === 'stated']),
    );
    expect(marks.filter(({ misplaced }) => misplaced)).toEqual([]);
  });

  it('are counted at the foot, without scripts', async () => {
    const { bound = 0, recomputed = 0, stated = 0 } = review(id).review.coverage ?? {};
    await visit(
      browser(),
      `/${id}/`,
      async (page) => {
        const foot = page.locator('.coverage');
        expect((await foot.innerText()).replace(/\s+/g, '')).toBe(
          `本页叙述数字${bound + recomputed + stated}处，已核对${bound + recomputed}处` +
            `（绑定单元格${bound}处、复算${recomputed}处），仅陈述${stated}处。怎样核对`,
        );
        await foot.getByRole('link').click();
        expect(new URL(page.url()).pathname).toBe('/rules/');
        expect(await page.locator(':target').innerText()).toBe('文中的数字怎样核对');
      },
      WITHOUT,
    );
  });

  it('change no word: with scripts and without the text is the same, and so is what is copied', async () => {
    const read = (page: Page) =>
      page.locator('.prose').evaluate((prose) =>
        [...prose.querySelectorAll('p, li, h2, h3, h4, h5, h6')]
          .filter((element) => !element.closest('figure'))
          .map((element) => {
            for (const anchor of element.querySelectorAll('.anchor')) anchor.remove();
            const selection = getSelection();
            selection?.selectAllChildren(element);
            return [element.textContent, String(selection)] as const;
          }),
      );
    const plain = await visit(browser(), `/${id}/`, read, WITHOUT);
    const marked = await visit(browser(), `/${id}/`, async (page) => {
      await waitForMarks(page);
      await page.getByRole('button', { name: '显示核对' }).click();
      return read(page);
    });
    expect(plain.length).toBeGreaterThan(10);
    expect(marked).toEqual(plain);
  });
});

describe('a link to a cell', () => {
  it('brings the cell into sight without scripts', async () => {
    await visit(
      browser(),
      RICH,
      async (page) => {
        const link = page.locator('.prose a.cell[href="#t05.2060101.subtotal"]');
        expect(await link.innerText()).toBe('7.29万元');
        await link.click();
        const cell = page.locator('[id="t05.2060101.subtotal"]');
        expect(await cell.innerText()).toBe('7.29');
        expect(
          await cell.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return element.matches(':target') && top >= 0 && bottom <= innerHeight;
          }),
        ).toBe(true);
      },
      WITHOUT,
    );
  });

  it('shows a folded row again', async () => {
    await visit(browser(), RICH, async (page) => {
      await page.locator('figure#t05 .fold').first().click();
      const cell = page.locator('[id="t05.2060101.subtotal"]');
      expect(await cell.isVisible()).toBe(false);
      await page.locator('.prose a.cell[href="#t05.2060101.subtotal"]').click();
      await cell.waitFor({ state: 'visible' });
    });
  });
});

describe('notes that do not fit the page', () => {
  it('mark nothing', async () => {
    await visit(browser(), '/about/', async (page) => {
      await page.route('**/notes.json', async (route) => {
        const response = await route.fetch();
        const notes = (await response.json()) as { characters: number };
        await route.fulfill({ response, json: { ...notes, characters: notes.characters + 1 } });
      });
      await page.goto(new URL(RICH, page.url()).href);
      await page.locator('.page-terms cite').first().waitFor({ state: 'attached' });
      expect(await page.locator('.figure').count()).toBe(0);
      expect(await page.locator('a.cell').count()).toBeGreaterThan(0);
    });
  });
});
