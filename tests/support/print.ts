import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { printPage, squeeze, type PrintedPage } from './pdf.ts';

/** A table as the page holds it: what must stand above it on every sheet, and its rows. */
export interface TableWords {
  readonly id: string;
  readonly head: string;
  readonly labels: readonly string[];
  readonly rows: readonly string[];
}

/** What an open page says, and how it comes out on paper. */
export interface Print {
  readonly pages: readonly PrintedPage[];
  readonly tables: readonly TableWords[];
  /** Paragraphs and headings outside tables, in reading order. */
  readonly paragraphs: readonly string[];
  readonly definitions: readonly string[];
}

/** Reads what the open page says, and how it comes out on paper. */
export async function readPrint(page: Page): Promise<Print> {
  await page.waitForLoadState('networkidle');
  const words = await page.evaluate(() => {
    const read = (element: Element | null | undefined) => {
      const copy = element?.cloneNode(true) as Element | undefined;
      for (const tool of copy?.querySelectorAll('button, a.anchor') ?? []) tool.remove();
      return copy?.textContent ?? '';
    };
    const list = (root: Element | Document, selector: string) =>
      [...root.querySelectorAll(selector)].map(read);
    return {
      tables: [...document.querySelectorAll('figure.table')].map((figure) => ({
        id: figure.id,
        head: list(figure, 'caption :is(h2, h3, h4, h5, h6, p)').join(''),
        labels: list(figure, 'thead tr:not(.print-caption) > *'),
        rows: [...figure.querySelectorAll('tbody tr')].map((row) => [...row.children].map(read).join('')),
      })),
      paragraphs: [...document.querySelectorAll('.prose :is(p, h2, h3, h4, h5, h6, li)')]
        .filter((element) => !element.closest('figure'))
        .map(read),
      // The definition and the statute are two nodes; the style sheet puts a word between them.
      definitions: [...document.querySelectorAll('.terms dd')].flatMap((entry) =>
        [...entry.childNodes].map((node) => node.textContent ?? ''),
      ),
    };
  });
  const clean = (texts: readonly string[]) => texts.map(squeeze).filter((text) => text !== '');
  return {
    pages: await printPage(page),
    tables: words.tables.map(({ id, head, labels, rows }) => ({
      id,
      head: squeeze(head),
      labels: clean(labels),
      rows: clean(rows),
    })),
    paragraphs: clean(words.paragraphs),
    definitions: clean(words.definitions),
  };
}

/** Text of all sheets in reading order, without the page numbers, which the browser draws first on a sheet. */
export function joinSheets(pages: readonly PrintedPage[]): string {
  return pages.map(({ text }) => text.replace(/第\d+页共\d+页/, '')).join('');
}

/** Numbers of the sheets a table stands on, counted from 0: from its first head to its last row. */
export function findSheets({ pages }: Print, table: TableWords): number[] {
  const start = pages.findIndex(({ text }) => text.includes(table.head + (table.labels[0] ?? '')));
  const last = table.rows.at(-1) ?? '';
  const end = pages.findLastIndex(
    ({ text }, index) => index >= start && text.includes(last) && text.includes(table.head),
  );
  expect(start, `${table.id} is printed with its head`).toBeGreaterThanOrEqual(0);
  expect(end, `the last row of ${table.id} is printed: ${last}`).toBeGreaterThanOrEqual(start);
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
