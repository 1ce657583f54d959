import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GridBlock, ReadDocument } from '../../../src/lib/import/blocks.ts';
import { readHtml } from '../../../src/lib/import/read/html/index.ts';

/** A page of `fixtures/html` as bytes. */
export function readFixture(name: string): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, '../fixtures/html', name));
}

/** Reads a page given as text. */
export function read(html: string): ReadDocument {
  return readHtml('page.html', new TextEncoder().encode(html));
}

/** Reads a piece of a page: a body without anything around it. */
export function readBody(body: string, head = ''): ReadDocument {
  return read(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
}

/** A document as lines to look at: `#2` a heading, `^` an empty line before, `*` bold, `|` a row. */
export function draw({ blocks }: ReadDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') {
      const text = block.inlines.map((inline) => (inline.strong === true ? `*${inline.text}*` : inline.text));
      const level = block.level === undefined ? '' : `#${block.level} `;
      return [`${level}${block.mark === undefined ? '' : `[${block.mark}] `}${text.join('')}`];
    }
    return block.kind === 'grid' ? drawGrid(block) : ['rows'];
  });
}

/** The rows of a grid: `0+2:收入` begins in column 0 and covers two columns, `0/3:科目` three rows. */
export function drawGrid({ rows }: GridBlock): string[] {
  return rows.map(
    ({ cells }) =>
      `| ${cells
        .map(({ column, across, down, text }) => {
          const spans = `${across > 1 ? `+${across}` : ''}${down > 1 ? `/${down}` : ''}`;
          return `${column}${spans}:${text.replaceAll('\n', '⏎')}`;
        })
        .join(' | ')}`,
  );
}

/** The only table of a document. */
export function findGrid({ blocks }: ReadDocument): GridBlock {
  const grid = blocks.find((block) => block.kind === 'grid');
  if (!grid) throw new Error('no table');
  return grid;
}

/** Texts of the items whose message has a word in it. */
export function findItems({ items }: ReadDocument, word: string): string[] {
  return items.filter(({ message }) => message.includes(word)).map(({ text }) => text);
}
