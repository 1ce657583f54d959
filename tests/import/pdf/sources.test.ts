import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { squeeze, toText, type GridBlock, type RowsBlock } from '../../../src/lib/import/blocks.ts';
import { decodeText } from '../../../src/lib/import/read/decode.ts';
import { readTextBlocks } from '../../../src/lib/import/read/text.ts';
import { gridsOf, readFixture, textsOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const SOURCES: readonly (readonly [string, string])[] = [
  ['changning-kexie-2021', 'changning/kexie/2021/source/002_128624df37f82777.txt'],
  ['hengyang-kexie-2021', 'hengyang/kexie/2021/source/001_a2732aeb502e9657.txt'],
  ['lusong-kexie-2021', 'lusong/kexie/2021/source/003_c7747e7abe0b9f70.txt'],
  ['yuanjiang-kexie-2023', 'yuanjiang/kexie/2023/source/004_93d7a6f8b2f69d9a.txt'],
  ['zhuzhou-kexie-2021', 'zhuzhou/kexie/2021/source/000_79818a7f3918d5be.txt'],
];

function readSource(path: string) {
  const bytes = readFileSync(`src/content/disclosures/${path}`);
  return readTextBlocks(decodeText('source.txt', new Uint8Array(bytes)).text);
}

function rowsOfText({ rows }: RowsBlock): string[] {
  return rows.map(({ cells }) => cells.map(squeeze).join('|').replace(/\|+$/u, ''));
}

function rowsOfGrid({ rows, width }: GridBlock): string[] {
  return rows.map(({ cells }) => {
    const places = Array.from({ length: width }, () => '');
    for (const { column, text } of cells) places[column] = squeeze(text);
    return places.join('|').replace(/\|+$/u, '');
  });
}

// The typeface of these PDFs has one glyph for U+2022 and U+00B7, and the PDF names only one of them.
const alike = (text: string) => squeeze(text).replaceAll('•', '·');

describe.each(SOURCES)('%s, printed by LibreOffice', (name, path) => {
  it('has the cells of the text, table by table', async () => {
    const tables = readSource(path).blocks.filter((block) => block.kind === 'rows');
    const grids = gridsOf(await readFixture(name));
    expect(grids.map(rowsOfGrid)).toEqual(tables.map(rowsOfText));
  });

  it('has the paragraphs of the text', async () => {
    const texts = readSource(path).blocks.flatMap((block) =>
      block.kind === 'text' ? [alike(toText(block))] : [],
    );
    expect(textsOf(await readFixture(name)).map(alike)).toEqual(texts);
  });

  it('gives the same value for the same bytes', async () => {
    expect(await readFixture(name)).toEqual(await readFixture(name));
  });
});
