import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { GridBlock, ReadDocument } from '../../../src/lib/import/blocks.ts';
import { squeeze, toText } from '../../../src/lib/import/blocks.ts';
import { readPdf } from '../../../src/lib/import/read/pdf/index.ts';
import { findSample, gridsOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Name, columns, rows, filled cells, and SHA-256 of the cells as a person read them off the printed pages. */
const GOLDEN: readonly (readonly [string, number, number, number, string])[] = [
  ['unit', 3, 6, 13, '16782659cc856a234af09b3926227322e649c016728d2aac7155d4b357be1dfb'],
  ['t01', 4, 30, 58, '2a19b274d0957741e42b330b1db008e03b0e5baf9467ae71ff4870bfac7a8eea'],
  ['t02', 9, 27, 109, 'e75209c1e6c9fc746b7ef9e295b24cd7bc70bcfad5da373afad992d1a1697369'],
  ['t03', 8, 27, 133, '55200cd2124f7f325c58f2204b02892bff6c8fcac4a0cde16f524efef6aec290'],
  ['t04', 7, 32, 62, '24f5ff2db93ef501440f2150343add4fae20a6096a77a382cc65fa05617ff423'],
  ['t05', 5, 27, 130, '4c15e9c92c88c83b13b5280a15f5dc1bb4a2204dbd0e68c135715d0188a313e2'],
  ['t06', 6, 40, 205, '25eda01d51f3ade28ae0ffc711b9bc472d6e9754764ed943e441dc5a1cc841c6'],
  ['t07', 12, 5, 32, 'b29fa5b0d670757875e3ed6c13f26a6174a78ee8871982d335e0027fcbfb28fe'],
  ['t08', 8, 6, 11, '9a99250340e3a357b396a14f4cb419c3b41b0be5e805be673e33e40811b0bf04'],
  ['t09', 8, 6, 11, '9a99250340e3a357b396a14f4cb419c3b41b0be5e805be673e33e40811b0bf04'],
];

/** Columns, rows and filled cells of the tables of the other samples, compared with the printed pages by eye. */
const SHAPES: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  'final-accounts-template-shanghai': [
    [3, 9, 19],
    [4, 30, 46],
    [9, 10, 25],
    [8, 10, 24],
    [7, 32, 45],
    [5, 10, 21],
    [6, 40, 138],
    [12, 5, 20],
    [8, 6, 11],
    [8, 6, 11],
  ],
  'unit-budget-2024-shanghai-putuo-welfare': [
    [7, 16, 40],
    [9, 18, 93],
    [7, 18, 91],
    [7, 16, 28],
    [7, 18, 87],
    [7, 16, 11],
    [7, 16, 11],
    [6, 30, 140],
    [7, 4, 15],
  ],
  'budget-tables-2019-jiangsu': [
    [6, 27, 57],
    [3, 15, 24],
    [5, 2, 9],
    [4, 7, 20],
    [3, 22, 65],
    [3, 26, 77],
    [3, 22, 65],
    [3, 26, 77],
    [9, 4, 19],
    [3, 5, 4],
    [3, 13, 38],
    [6, 27, 81],
  ],
};

const ACCOUNTS = 'final-accounts-2024-shanghai-putuo-planning';
const ALL = [ACCOUNTS, ...Object.keys(SHAPES)];

async function read(name: string): Promise<ReadDocument> {
  return readPdf(`${name}.pdf`, new Uint8Array(readFileSync(findSample(name) ?? '')));
}

function countFilled({ rows }: GridBlock): number {
  return rows.flatMap(({ cells }) => cells).filter(({ text }) => text !== '').length;
}

describe('final accounts of a real department', () => {
  it.skipIf(!findSample(ACCOUNTS))('has the cells that the pages print, table by table', async () => {
    const grids = gridsOf(await read(ACCOUNTS));
    const found = grids.map((grid, index) => {
      const rows = grid.rows.map(({ cells }) =>
        cells.map(({ column, across, down, text }) => [column, across, down, text]),
      );
      const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
      return [GOLDEN[index]?.[0], grid.width, grid.rows.length, countFilled(grid), hash];
    });
    expect(found).toEqual(GOLDEN);
    expect(
      grids
        .flatMap(({ rows }) => rows)
        .flatMap(({ cells }) => cells)
        .filter(({ doubt }) => doubt),
    ).toEqual([]);
  });

  it.skipIf(!findSample(ACCOUNTS))('tells the page of every line', async () => {
    const { blocks, places = [] } = await read(ACCOUNTS);
    expect(places.length).toBe(blocks.at(-1)?.lastLine);
    const pages = places.map(({ page }) => page ?? 0);
    expect(pages).toEqual([...pages].sort((one, other) => one - other));
    expect(new Set(pages).size).toBe(30);
  });
});

describe.each(Object.entries(SHAPES))('%s', (name, shapes) => {
  it.skipIf(!findSample(name))('has the tables that the pages print', async () => {
    const grids = gridsOf(await read(name));
    expect(grids.map((grid) => [grid.width, grid.rows.length, countFilled(grid)])).toEqual(shapes);
  });
});

describe.each(ALL)('%s, against pdftotext', (name) => {
  const sample = findSample(name);
  const printed = sample === undefined ? undefined : listWords(sample);

  it.skipIf(!printed)('loses no character and takes none twice', async () => {
    const document = await read(name);
    const dropped = document.items.filter(({ kind }) => kind === 'dropped-artefact').map(({ text }) => text);
    const own = [...blocksOf(document).map(({ text }) => text), ...dropped].join('');
    expect(countCharacters(own)).toEqual(countCharacters((printed ?? []).map(({ word }) => word).join('')));
  });

  it.skipIf(!printed)('has every word in a block of its page', async () => {
    const blocks = blocksOf(await read(name));
    const lost = (printed ?? []).filter(({ word, page }) => {
      // A paragraph that a page cuts belongs to the page it begins on.
      const near = blocks.filter((block) => block.page === page || (block.page === page - 1 && block.isLast));
      return !near.some(({ text }) => text.includes(word));
    });
    expect(lost).toEqual([]);
  });
});

interface PlacedText {
  readonly page: number;
  readonly text: string;
  /** Whether it is the last paragraph or row of its page, which the next page may carry on. */
  readonly isLast: boolean;
}

/** Paragraphs and table cells with their pages; white space left out. */
function blocksOf({ blocks, places = [] }: ReadDocument): PlacedText[] {
  return blocks.flatMap((block): PlacedText[] => {
    const pageOf = (line: number) => places[line - 1]?.page ?? 0;
    const isLast = (line: number) => pageOf(line + 1) !== pageOf(line);
    if (block.kind === 'text')
      return [{ page: pageOf(block.line), text: squeeze(toText(block)), isLast: isLast(block.line) }];
    if (block.kind === 'rows') return [];
    return block.rows.flatMap(({ line, cells }) =>
      cells.map(({ text }) => ({ page: pageOf(line), text: squeeze(text), isLast: isLast(line) })),
    );
  });
}

/** Words as pdftotext finds them; undefined where it is not installed. */
function listWords(path: string): { word: string; page: number }[] | undefined {
  try {
    const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return html.split('<page ').flatMap((part, page) =>
      [...part.matchAll(/<word [^>]*>([^<]*)<\/word>/gu)].map(([, word = '']) => ({
        word: squeeze(
          word
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ),
        page,
      })),
    );
  } catch {
    return undefined;
  }
}

function countCharacters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of squeeze(text)) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}
