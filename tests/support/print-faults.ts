import type { Page } from 'playwright-core';
import type { AnyTable } from '../../src/lib/model/index.ts';
import { squeeze } from './pdf.ts';
import { findSheets, joinSheets, type Print } from './print.ts';

/** Headings in the text of the open page. */
export function readHeadings(page: Page): Promise<string[]> {
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
export function findLostNotes(print: Print, tables: ReadonlyMap<string, AnyTable>): string[] {
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
export function findLastHeadings({ pages }: Print, headings: readonly string[]): string[] {
  const ends = headings.map(squeeze);
  return pages.flatMap((page) => {
    const text = joinSheets([page]);
    return ends.filter((heading) => text.endsWith(heading));
  });
}
