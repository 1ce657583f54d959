import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport, resolveContentDir } from '../../src/lib/content/index.ts';
import { FORMS, type AnyTable, type FormId } from '../../src/lib/model/index.ts';
import { squeeze } from '../support/pdf.ts';
import { findSheets, joinSheets, readPrint, type Print } from '../support/print.ts';
import { DOCUMENTS, resolveUrl, RICH, visit } from '../support/site.ts';
import { useBrowser } from '../support/use-browser.ts';

const browser = useBrowser();

/** A4 in points; the printer's millimetres are rounded to less than one of them. */
const SHORT = 595.3;
const LONG = 841.9;
/** No printer reaches closer to the edge than 10 mm. */
const EDGE = 28;

const prints = new Map<string, Print>();

/** The print of a document, made before the tests. */
function findPrint(id: string): Print {
  const print = prints.get(id);
  if (!print) throw new Error(`Expected ${id} to be printed first`);
  return print;
}

/** Whether a table is designed for a landscape sheet. */
function isLandscape(table: AnyTable): boolean | undefined {
  if (table.orientation) return table.orientation === 'landscape';
  if (table.kind === 'performance') return true;
  const form = table.form as FormId | undefined;
  return form && form in FORMS ? FORMS[form].orientation === 'landscape' : undefined;
}

/** Headings in the text of the open page. */
function readHeadings(page: Page): Promise<string[]> {
  return page
    .locator('.prose :is(h2, h3, h4, h5, h6)')
    .evaluateAll((headings) =>
      headings
        .filter((heading) => !heading.closest('figure'))
        .map((heading) =>
          [...heading.childNodes]
            .map((node) =>
              node instanceof Element && node.matches('a.anchor') ? '' : (node.textContent ?? ''),
            )
            .join(''),
        ),
    );
}

/** Notes that do not stand on the sheet of the last row of their table. */
function findLostNotes(print: Print, tables: ReadonlyMap<string, AnyTable>): string[] {
  return print.tables.flatMap((words) => {
    const table = tables.get(words.id);
    const statement = table?.kind === 'table' ? table.statement : undefined;
    const sheet = findSheets(print, words).at(-1);
    const text = sheet === undefined ? '' : (print.pages[sheet]?.text ?? '');
    return [...(table?.notes ?? []), ...(statement === undefined ? [] : [statement])].filter(
      (note) => !text.includes(squeeze(note)),
    );
  });
}

/** Headings that are the last words of a sheet. */
function findLastHeadings({ pages }: Print, headings: readonly string[]): string[] {
  const ends = headings.map(squeeze);
  return pages.flatMap((page) => {
    const text = joinSheets([page]);
    return ends.filter((heading) => text.endsWith(heading));
  });
}

beforeAll(async () => {
  for (const id of DOCUMENTS) prints.set(id, await visit(browser(), `/${id}/`, readPrint));
});

describe.each(DOCUMENTS)('the print of %s', (id) => {
  it('is on A4, every sheet numbered 第 x 页 共 y 页', () => {
    const { pages } = findPrint(id);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, { width, height, text }] of pages.entries()) {
      const [short, long] = [Math.min(width, height), Math.max(width, height)];
      expect(
        Math.abs(short - SHORT) + Math.abs(long - LONG),
        `sheet ${index + 1}: ${width} × ${height}`,
      ).toBeLessThan(2);
      expect(text).toContain(`第${index + 1}页共${pages.length}页`);
    }
  });

  it('has wide tables on landscape sheets and everything else on portrait ones', () => {
    const print = findPrint(id);
    const tables = readReport(resolveContentDir(), id).tables;
    const landscape = new Set<number>();
    for (const words of print.tables) {
      const table = tables.get(words.id);
      const wanted = table && isLandscape(table);
      for (const sheet of findSheets(print, words)) {
        const { width = 0, height = 0 } = print.pages[sheet] ?? {};
        if (width > height) landscape.add(sheet);
        if (wanted !== undefined) expect(width > height, `${words.id} on sheet ${sheet + 1}`).toBe(wanted);
      }
    }
    for (const [sheet, { width, height, text }] of print.pages.entries()) {
      if (width > height) expect(landscape.has(sheet), text).toBe(true);
    }
  });

  it('repeats title, number, unit and column heads on every sheet a table runs over', () => {
    const print = findPrint(id);
    for (const table of print.tables) {
      for (const sheet of findSheets(print, table)) {
        const text = print.pages[sheet]?.text ?? '';
        expect(text, `${table.id} on sheet ${sheet + 1}`).toContain(table.head);
        for (const label of table.labels) expect(text, `${table.id} on sheet ${sheet + 1}`).toContain(label);
      }
    }
  });

  it('keeps notes on the sheet of the last row of their table', () => {
    expect(findLostNotes(findPrint(id), readReport(resolveContentDir(), id).tables)).toEqual([]);
  });

  it('ends no sheet with a heading whose text begins on the next', async () => {
    const headings = await visit(browser(), `/${id}/`, readHeadings);
    expect(headings.length).toBeGreaterThan(3);
    const whole = joinSheets(findPrint(id).pages);
    expect(headings.filter((heading) => !whole.includes(squeeze(heading)))).toEqual([]);
    expect(findLastHeadings(findPrint(id), headings)).toEqual([]);
  });

  it('cuts no row in two and loses no cell', () => {
    const { pages, tables } = findPrint(id);
    const missing = tables.flatMap((table) =>
      table.rows
        .filter((row) => !pages.some(({ text }) => text.includes(row)))
        .map((row) => `${table.id}: ${row}`),
    );
    expect(missing).toEqual([]);
  });

  it('loses no word of the text', () => {
    const { pages, paragraphs } = findPrint(id);
    const whole = joinSheets(pages);
    expect(paragraphs.length).toBeGreaterThan(10);
    expect(paragraphs.filter((paragraph) => !whole.includes(paragraph))).toEqual([]);
  });

  it('keeps all text inside the sheet and no two words on one place', () => {
    for (const [index, { width, height, items }] of findPrint(id).pages.entries()) {
      const outside = items.filter(
        (item) =>
          item.x < EDGE ||
          item.x + item.width > width - EDGE ||
          item.y - item.height < EDGE / 2 ||
          item.y > height - EDGE / 2,
      );
      expect(
        outside.map(({ text }) => text),
        `outside sheet ${index + 1}`,
      ).toEqual([]);
      const covered = items.flatMap((left, at) =>
        items
          .slice(at + 1)
          .filter((right) => {
            const size = Math.min(left.height, right.height);
            // Chinese marks may be set closer than they are wide; half a character of overlap is still that.
            const overlap = Math.min(left.x + left.width, right.x + right.width) - Math.max(left.x, right.x);
            return Math.abs(left.y - right.y) < size / 2 && overlap > size * 0.6;
          })
          .map((right) => `${left.text} / ${right.text}`),
      );
      expect(covered, `on one place of sheet ${index + 1}`).toEqual([]);
    }
  });

  it('explains its terms at the end and prints no addresses of links', () => {
    const { pages, definitions } = findPrint(id);
    const whole = joinSheets(pages);
    expect(definitions.length).toBeGreaterThan(0);
    const terms = whole.lastIndexOf('本页名词');
    expect(terms).toBeGreaterThan(whole.length / 2);
    for (const definition of definitions) expect(whole.slice(terms)).toContain(definition);
    expect(whole).not.toContain(squeeze(resolveUrl('/')));
    expect(whole).not.toContain('http://127.');
  });
});

describe('the print of a page', () => {
  it('does not depend on the switches of the reader', async () => {
    const switched = await visit(browser(), RICH, async (page) => {
      await page.getByRole('button', { name: '深色' }).click();
      await page.getByRole('button', { name: '大字' }).click();
      return readPrint(page);
    });
    const texts = (print: Print) => print.pages.map(({ text, width }) => `${width} ${text}`);
    expect(texts(switched)).toEqual(texts(findPrint(DOCUMENTS[0])));
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
    for (const print of [findPrint(DOCUMENTS[0]), larger]) {
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
