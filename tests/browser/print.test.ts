import { beforeAll, describe, expect, it } from 'vitest';
import { readReport, resolveContentDir } from '../../src/lib/content/index.ts';
import { FORMS, type AnyTable, type FormId } from '../../src/lib/model/index.ts';
import { squeeze } from '../support/pdf.ts';
import { findLastHeadings, findLostNotes, readHeadings } from '../support/print-faults.ts';
import { findSheets, joinSheets, readPrint, type Print } from '../support/print.ts';
import { DOCUMENTS, resolveUrl, visit } from '../support/site.ts';
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
