import type { SheetExtra } from './model.ts';

/** Codes in a header or footer (页眉、页脚): place, font, size, colour, page number, date and the like. */
const CODES = /&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|&|[A-Za-z+-])/gu;
/** What is left of 第 &P 页，共 &N 页 and of its English and dashed forms. */
const PAGE_NUMBER = /^[\s第共页总，,、/\-–—－·.]*(?:page|of)?[\s第共页总，,、/\-–—－·.ofOF]*$/iu;

/** The words of headers and footers that are printed with every page but stand in no cell; page numbers are none. */
export function describeHeaders(headers: readonly string[]): readonly SheetExtra[] {
  const texts = headers.map((header) =>
    header
      .replace(/&[LCR]/gu, '\n')
      .replace(CODES, (code) => (code === '&&' ? '&' : ''))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !PAGE_NUMBER.test(line))
      .join('\n'),
  );
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  return distinct.map((text) => ({ kind: '页眉或页脚', text }));
}
