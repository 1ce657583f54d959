import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/lib/import/read/docx/index.ts';
import { readTextBlocks } from '../../../src/lib/import/read/text.ts';
import type { Block, Inline, RowsBlock } from '../../../src/lib/import/blocks.ts';
import { CONTENT } from '../support.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/docx');
const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.docx'));

const BULLET_AND_PAGE = ['列表项前的项目符号，已去除。', '单独一行的页码，已去除。'];

/** The text a fixture was made of. */
function readSource(fixture: string): string {
  const [region = '', year = ''] = fixture.split('-');
  const folder = path.join(CONTENT, 'disclosures', region, 'kexie', year, 'source');
  const [name = ''] = readdirSync(folder);
  return readFileSync(path.join(folder, name), 'utf8').replaceAll('[bookmark: _GoBack]', '');
}

function mark(inlines: readonly Inline[]): string {
  return inlines.map(({ text, strong }) => (strong ? `**${text}**` : text)).join('');
}

/** Every paragraph and every row as its cells; blank cells at the end of a row are not printed. */
function listRows(blocks: readonly Block[], tidy: (text: string) => string): string[][] {
  const trim = (cells: readonly string[]): string[] => {
    const row = cells.map(tidy);
    while (row.length > 1 && row.at(-1) === '') row.pop();
    return row;
  };
  return blocks.flatMap((block) => {
    if (block.kind === 'text')
      return [trim(`${block.mark === undefined ? '' : '• '}${mark(block.inlines)}`.split('\t'))];
    if (block.kind === 'rows') return block.rows.map(({ cells }) => trim(cells));
    return block.rows.map(({ cells }) => {
      const row = Array.from({ length: block.width }, () => '');
      for (const { column, text, across, down } of cells) {
        expect([across, down]).toEqual([1, 1]);
        row[column] = text;
      }
      return trim(row);
    });
  });
}

describe('readDocx(file, bytes)', () => {
  test('should have both kinds of all five sources to read', () => {
    expect(files).toHaveLength(10);
    expect(new Set(files.map((name) => readSource(name).length)).size).toBe(5);
  });

  test.each(files)('should read %s as the text it was made of, cell for cell', (name) => {
    const folds = name.endsWith('-libreoffice.docx');
    const tidy = (text: string): string => (folds ? text.replace(/[ \t]+/g, ' ') : text).trim();
    const expected = readTextBlocks(readSource(name));
    const read = readDocx(name, new Uint8Array(readFileSync(path.join(FIXTURES, name))));
    expect(listRows(read.blocks, tidy)).toEqual(listRows(expected.blocks, tidy));
    // A run of rows in the text is a table here.
    const tables = expected.blocks.filter((block): block is RowsBlock => block.kind === 'rows');
    expect(read.blocks.filter(({ kind }) => kind === 'grid').length).toBeGreaterThanOrEqual(tables.length);
    // Nothing but white space, bullets and page numbers was dropped, and nothing is doubtful.
    const dropped = new Set(read.items.map(({ message }) => message));
    expect(['段首空白，已去除。', '段末空白，已去除。', ...BULLET_AND_PAGE]).toEqual(
      expect.arrayContaining([...dropped]),
    );
    const last = Math.max(...read.blocks.map(({ lastLine }) => lastLine));
    expect(read.places?.length).toBeGreaterThanOrEqual(last);
  });
});
