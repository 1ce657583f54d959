import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on a printed page; lengths in points, `y` counted from the top. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One printed page. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PrintedText[];
  /** All text in the order it was drawn, without white space. */
  readonly text: string;
}

/**
 * Text without white space and without the difference between compatible characters, as comparisons need it.
 * The two middle dots have one glyph in the font, so a PDF cannot tell them apart.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff\u00ad]+/g, '')
    .replaceAll('•', '·');
}

/** Prints an open page as a reader would and reads the PDF back. */
export async function printPage(
  page: Page,
  options: Parameters<Page['pdf']>[0] = { preferCSSPageSize: true },
): Promise<PrintedPage[]> {
  const data = new Uint8Array(await page.pdf(options));
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item): PrintedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y: height - y, width: item.width, height: item.height }];
    });
    pages.push({ width, height, items: texts, text: squeeze(texts.map(({ text }) => text).join('')) });
  }
  await task.destroy();
  return pages;
}
