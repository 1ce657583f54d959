import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTextBlocks, type ReadDocument, type RowsBlock } from '../../../src/lib/import/index.ts';
import { parseAddress } from '../../../src/lib/import/read/sheet/index.ts';
import { readXls } from '../../../src/lib/import/read/xls/index.ts';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { findFaults, listCells, locateSample, readFixture, show } from '../sheet/support.ts';
import { readOriginal, type DocumentId } from '../support.ts';

/** Printed cells of every run of table lines of a text, by their place in the run. */
function listTextTables(id: DocumentId): string[][] {
  const lines = new TextDecoder().decode(readOriginal(id)).split('\n');
  const runs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.includes('\t')) continue;
    if (index === 0 || !lines[index - 1]?.includes('\t')) runs.push([]);
    runs.at(-1)?.push(line);
  }
  return runs.map((run) =>
    run.flatMap((line, row) =>
      line
        .split('\t')
        .flatMap((cell, column) => (cell.trim() === '' ? [] : [`${row}/${column} ${cell.trim()}`])),
    ),
  );
}

/** The same from a workbook whose sheets hold titles above the table: the rows are counted from its end. */
function listSheetTables(cells: ReadonlyMap<string, string>, expected: readonly string[][]): string[][] {
  const sheets = Map.groupBy(cells, ([name]) => name.slice(0, name.indexOf('!')));
  return [...sheets.values()].map((sheet, index) => {
    const places = sheet.map(([name, text]) => ({
      text,
      ...parseAddress(name.slice(name.indexOf('!') + 1)),
    }));
    const last = Math.max(...places.map(({ row = 0 }) => row));
    const height = Math.max(...(expected[index] ?? []).map((line) => Number(line.split('/')[0])));
    return places
      .map(({ row = 0, column = 0, text }) => ({ row: row - last + height, column, text }))
      .filter(({ row }) => row >= 0)
      .map(({ row, column, text }) => `${row}/${column} ${text}`);
  });
}

const SOURCES = [
  ['zhuzhou', 'zhuzhou/kexie/2021', 1000],
  ['hengyang', 'hengyang/kexie/2021', 90],
] as const;

describe('the tables of the imported texts as workbooks', () => {
  it.each(SOURCES)('%s: xlsx and xls print what the text prints, cell for cell', (name, id, least) => {
    const expected = listTextTables(id);
    expect(expected.flat().length).toBeGreaterThan(least);
    // The text reader agrees on what a table line is.
    const rows = readTextBlocks(new TextDecoder().decode(readOriginal(id))).blocks.filter(
      (block): block is RowsBlock => block.kind === 'rows',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const kind of ['xlsx', 'xls'] as const) {
      const bytes = readFixture(`${kind}/source-${name}.${kind}`);
      const document = kind === 'xlsx' ? readXlsx('a.xlsx', bytes) : readXls('a.xls', bytes);
      expect(findFaults(document)).toEqual([]);
      expect(listSheetTables(listCells(document), expected)).toEqual(expected);
    }
  });

  it('keeps titles and captions above the table they belong to', () => {
    const document = readXlsx('a.xlsx', readFixture('xlsx/source-zhuzhou.xlsx'));
    expect(show(document).slice(0, 6)).toEqual([
      '表1: 6',
      'A1+6x1 收入支出决算总表',
      'A2+6x1 公开01表',
      'A3+6x1 金额单位：万元',
      'A4+6x1 部门：株洲市科学技术协会',
      'A5+6x1 2021年度',
    ]);
  });
});

const TEMPLATES = ['xlsx', 'xls'].map((kind) => locateSample(`budget-workbook-template-shanghai.${kind}`));

/** Forms that the workbook for departments (部门, xlsx) and that for units (单位, xls) have alike. */
const SAME = ['政府性基金拨款表', '国有资本经营预算拨款表', '“三公”经费和机关运行费预算表'];

describe('the blank budget workbooks', () => {
  it.skipIf(!TEMPLATES.every((file) => existsSync(file)))('have the same forms in xlsx and xls', () => {
    const [modern = '', old = ''] = TEMPLATES;
    const list = (document: ReadDocument): string[] =>
      [...listCells(document)]
        .filter(([name]) => SAME.some((form) => name.includes(form)))
        .map(([name, text]) => `${name} ${text}`.replace(/预算单位|部门|单位/gu, '□'));
    const one = list(readXlsx('a.xlsx', readFileSync(modern)));
    expect(one.length).toBeGreaterThan(60);
    expect(list(readXls('a.xls', readFileSync(old)))).toEqual(one);
  });
});
