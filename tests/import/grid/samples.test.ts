import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../src/lib/import/blocks.ts';
import { readPdf } from '../../../src/lib/import/read/pdf/index.ts';
import { readXls } from '../../../src/lib/import/read/xls/index.ts';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { findTemplate } from '../../../src/lib/import/tables/template.ts';
import { findCell, type AnyTable } from '../../../src/lib/model/index.ts';
import { readFlow } from './draw.ts';

/** Real files of the genre, kept beside the checkout and never committed. */
const SAMPLES = path.resolve(import.meta.dirname, '../../../../shared/samples');
const absent = (name: string) => !existsSync(path.join(SAMPLES, name));

const READERS: Record<string, (file: string, bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>> = {
  '.pdf': readPdf,
  '.xlsx': readXlsx,
  '.xls': readXls,
};

async function read(name: string) {
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const reader = READERS[path.extname(name)];
  if (!reader) throw new Error(name);
  const document = await reader(name, bytes);
  return readFlow(document.blocks);
}

function formsOf(tables: readonly AnyTable[]) {
  return tables.map((table) => table.form ?? 'free');
}

/** Prints of some cells: `t05.208.basic`. */
function printsOf(tables: readonly AnyTable[], ...anchors: readonly string[]) {
  return anchors.map((anchor) => {
    const [id = '', row = '', column = ''] = anchor.split('.');
    const table = tables.find((candidate) => candidate.id === id);
    return table && findCell(table, { table: id, row, column })?.print;
  });
}

const ACCOUNTS = 'final-accounts-2024-shanghai-putuo-planning.pdf';
const JIANGSU = 'budget-tables-2019-jiangsu.pdf';
const WELFARE = 'unit-budget-2024-shanghai-putuo-welfare.pdf';
const TEMPLATES = [
  'final-accounts-template-shanghai.pdf',
  'budget-workbook-template-shanghai.xlsx',
  'budget-workbook-template-shanghai.xls',
];

// Reading a PDF of thirty pages takes seconds where other work runs beside it.
describe('real files', { timeout: 60_000 }, () => {
  it.skipIf(absent(ACCOUNTS))('recognises every form of final accounts in a PDF', async () => {
    const { tables, words } = await read(ACCOUNTS);
    expect(formsOf(tables)).toEqual(['free', 'T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09']);
    expect(
      printsOf(
        tables,
        't02.total.total',
        't03.total.basic',
        't07.amounts.budget-total',
        't07.amounts.actual-total',
      ),
    ).toEqual(['9746.50', '5377.64', '2.85', '0.39']);
    expect(tables.map((table) => table.kind === 'table' && table.unit)).toEqual([
      undefined,
      ...Array<string>(9).fill('万元'),
    ]);
    expect(findTemplate(tables, words)).toBeUndefined();
  });

  it.skipIf(absent(JIANGSU))('recognises the budget forms of Jiangsu', async () => {
    const { tables } = await read(JIANGSU);
    expect(formsOf(tables)).toEqual([
      'B01',
      'B02',
      'B03',
      'B04',
      'B10',
      'B11',
      'B05',
      'B06',
      'B07',
      'B08',
      'B12',
      'B13',
    ]);
    expect(printsOf(tables, 'b05.2010101.total', 'b07.amounts.budget-all', 'b13.total.total')).toEqual([
      '7,448.20',
      '2,600.71',
      '2,416.43',
    ]);
  });

  it.skipIf(absent(WELFARE))(
    'recognises the budget forms of a unit in Shanghai, in 元 and in 万元',
    async () => {
      const { tables } = await read(WELFARE);
      expect(formsOf(tables)).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B08', 'B09', 'B06', 'B07']);
      expect(tables.map((table) => table.kind === 'table' && table.unit)).toEqual([
        ...Array<string>(8).fill('元'),
        '万元',
      ]);
      expect(printsOf(tables, 'b02.2080502.appropriation', 'b06.30101.personnel')).toEqual([
        '538,440',
        '758,448',
      ]);
    },
  );

  it.each(TEMPLATES.filter((name) => !absent(name)))('knows %s as a blank template', async (name) => {
    const { tables, words } = await read(name);
    expect(formsOf(tables).filter((form) => form !== 'free')).toHaveLength(9);
    expect(findTemplate(tables, words)?.blank).toHaveLength(9);
  });

  it.skipIf(!TEMPLATES.some(absent))('has no templates to read here', () => {
    expect(TEMPLATES.filter(absent)).not.toEqual([]);
  });
});
