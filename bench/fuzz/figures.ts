import type { Block } from '../../src/lib/import/index.ts';

/** A figure as printed: digits with commas and one point; codes and years too. */
const FIGURE = /\d(?:[\d,.]*\d)?/gu;
/** Marks of Markdown: bold may begin inside of a figure. */
const MARKUP = /[*_\\]/gu;
/** Fields of written tables and heads that are the program's own, or say where and not what. */
const OWN = new Set([
  'id',
  'kind',
  'role',
  'form',
  'unit',
  'orientation',
  'source',
  'number',
  'line',
  'lastLine',
]);

/** Figures of a written table that stand nowhere in what the reader handed on. */
export function findInvented(table: unknown, blocks: readonly Block[]): string[] {
  const printed = listPrinted(blocks);
  // A code split over columns is put together, a figure broken over two lines too: cells of a row run on.
  const rows = printed.map((cells) => cells.join('')).join('\n');
  const cells = new Set(printed.flat().flatMap(listFigures));
  return listStrings(table)
    .flatMap(listFigures)
    .filter((figure) => !cells.has(figure) && !rows.includes(figure));
}

/** Figures that the reader handed on and that stand nowhere in what was written: tables, words, review list. */
export function findLost(written: readonly unknown[], blocks: readonly Block[]): string[] {
  const plain = written.flatMap(listTexts).map((text) => squeeze(text).replace(MARKUP, ''));
  const told = new Set(plain.flatMap(listFigures));
  const all = plain.join('\n');
  const printed = listPrinted(blocks)
    .flat()
    .map((text) => text.replace(MARKUP, ''));
  return [...new Set(printed.flatMap(listFigures))].filter(
    (figure) => !told.has(figure) && !all.includes(figure),
  );
}

/** The figures of a source in order: the same for the same file. */
export function listAllFigures(blocks: readonly Block[]): string {
  return listPrinted(blocks).flat().flatMap(listFigures).join(' ');
}

/** Every string in a written table that was printed. */
function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [squeeze(value)];
  if (typeof value !== 'object' || value === null) return [];
  // A title that nobody printed is the program's own, and said to be.
  const isDerived = 'titleDerived' in value && value.titleDerived === true;
  return Object.entries(isDerived ? { ...value, title: '' } : value).flatMap(([key, inner]) =>
    OWN.has(key) ? [] : listStrings(inner),
  );
}

/** Every string in a value. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** The printed texts of a source, row by row. */
function listPrinted(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [[squeeze(block.inlines.map(({ text }) => text).join(''))]];
    if (block.kind === 'rows') return block.rows.map(({ cells }) => cells.map(squeeze));
    return block.rows.map(({ cells }) => cells.map(({ text }) => squeeze(text)));
  });
}

function listFigures(text: string): string[] {
  return text.match(FIGURE) ?? [];
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
