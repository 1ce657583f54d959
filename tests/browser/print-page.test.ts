import { describe, expect, it } from 'vitest';
import { readReport, resolveContentDir } from '../../src/lib/content/index.ts';
import { findLastHeadings, findLostNotes, readHeadings } from '../support/print-faults.ts';
import { findSheets, joinSheets, readPrint, type Print } from '../support/print.ts';
import { DOCUMENTS, RICH, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

describe('the print of a page', () => {
  it('does not depend on the switches of the reader', async () => {
    const switched = await visit(browser(), RICH, async (page) => {
      await page.getByRole('button', { name: '深色' }).click();
      await page.getByRole('button', { name: '大字' }).click();
      return readPrint(page);
    });
    const plain = await visit(browser(), RICH, readPrint);
    const texts = (print: Print) => print.pages.map(({ text, width }) => `${width} ${text}`);
    expect(texts(switched)).toEqual(texts(plain));
  });

  it('repeats the heads of 公开01, 02, 03, 04, 05 and 06 where sheets are too small for them', async () => {
    const small = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.addStyleTag({
          content: '@page { size: A5 landscape !important } @page wide { size: A5 landscape !important }',
        });
        return readPrint(page);
      },
      { bypassCSP: true },
    );
    expect(small.pages[0]?.height).toBeLessThan(430);
    for (const id of ['t01', 't02', 't03', 't04', 't05', 't06']) {
      const table = small.tables.find((candidate) => candidate.id === id);
      if (!table) throw new Error(`Expected a table ${id}`);
      expect(table.head).toContain(`公开0${id.slice(2)}表`);
      expect(table.head).toContain('单位:万元');
      const sheets = findSheets(small, table);
      expect(sheets.length, id).toBeGreaterThan(1);
      for (const sheet of sheets) {
        expect(small.pages[sheet]?.text, `${id} on sheet ${sheet + 1}`).toContain(table.head);
        for (const label of table.labels) expect(small.pages[sheet]?.text).toContain(label);
      }
    }
  });

  it('has 公开01 and 公开04 with head and notes on one sheet each, also in a larger font', async () => {
    const larger = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.addStyleTag({ content: '@media print { .table :is(th, td) { line-height: 1.35 } }' });
        return readPrint(page);
      },
      { bypassCSP: true },
    );
    const { tables } = readReport(resolveContentDir(), DOCUMENTS[0]);
    for (const print of [await visit(browser(), RICH, readPrint), larger]) {
      for (const words of print.tables.filter((table) => ['t01', 't04'].includes(table.id))) {
        expect(words.rows.length).toBeGreaterThan(30);
        expect(findSheets(print, words), words.id).toHaveLength(1);
      }
      expect(findLostNotes(print, tables)).toEqual([]);
    }
  });

  it('takes the last rows along to the notes of a wide table where a sheet is too small', async () => {
    const small = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.addStyleTag({ content: '@page wide { size: 297mm 150mm !important }' });
        return readPrint(page);
      },
      { bypassCSP: true },
    );
    const long = small.tables.find(({ id }) => id === 't04');
    expect(long && findSheets(small, long).length).toBeGreaterThan(1);
    expect(findLostNotes(small, readReport(resolveContentDir(), DOCUMENTS[0]).tables)).toEqual([]);
  });

  it('takes a heading along to the landscape sheet of its table', async () => {
    const moved = await visit(browser(), RICH, async (page) => {
      await page.evaluate(() => {
        const heading = document.createElement('h2');
        heading.textContent = '横排表的标题';
        document.getElementById('t08')?.before(heading);
        const plain = document.createElement('p');
        plain.textContent = '竖排的一段。';
        heading.before(plain);
      });
      return readPrint(page);
    });
    const sheet = moved.pages.find(({ text }) => text.includes('横排表的标题'));
    expect(sheet?.text).toContain(moved.tables.find(({ id }) => id === 't08')?.head);
    expect(sheet?.width).toBeGreaterThan(sheet?.height ?? 0);
    expect(sheet?.text).not.toContain('竖排的一段');
  });

  it('would tell a note that stands alone and a heading at the foot of a sheet', async () => {
    const { print, headings } = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.addStyleTag({
          content: '@media print { .table figcaption, .prose h3 + p { break-before: page !important } }',
        });
        return { print: await readPrint(page), headings: await readHeadings(page) };
      },
      { bypassCSP: true },
    );
    const { tables } = readReport(resolveContentDir(), DOCUMENTS[0]);
    expect(findLostNotes(print, tables).length).toBeGreaterThan(8);
    expect(findLastHeadings(print, headings).length).toBeGreaterThan(3);
  });

  it('would tell a head that is not repeated and a word that is cut off', async () => {
    const broken = await visit(
      browser(),
      RICH,
      async (page) => {
        await page.addStyleTag({
          content: `@page { size: A5 landscape !important } @page wide { size: A5 landscape !important }
            @media print { .table thead { display: table-row-group !important } .prose p { height: 1em; overflow: hidden } }`,
        });
        return readPrint(page);
      },
      { bypassCSP: true },
    );
    const table = broken.tables.find((candidate) => candidate.id === 't01');
    expect(broken.pages.filter(({ text }) => text.includes(table?.head ?? '?')).length).toBe(1);
    const whole = joinSheets(broken.pages);
    expect(broken.paragraphs.filter((paragraph) => !whole.includes(paragraph)).length).toBeGreaterThan(5);
  });
});
