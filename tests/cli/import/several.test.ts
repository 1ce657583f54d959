import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readReport } from '../../../src/lib/content/index.ts';
import { importReviewSchema, type ImportReview } from '../../../src/lib/model/index.ts';
import { CONTENT, readOriginal } from '../../import/support.ts';
import { openWorkshop, readFixture, type Run, type Workshop } from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ID = 'zhuzhou/kexie/2021';
const PLACE = `disclosures/${ID}`;
const OWN_PLACE = { line: 0, lastLine: 0 };

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
});
afterAll(() => shop.clear());

const readReview = (): ImportReview =>
  importReviewSchema.parse(
    JSON.parse(readFileSync(path.join(shop.root, PLACE, 'import-review.json'), 'utf8')),
  );
const readTable = (name: string, root = shop.root): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, PLACE, 'tables', name), 'utf8')) as Record<string, unknown>;
/** A table without its place in the sources, and without what is printed below it: the workbook was made without. */
const strip = (table: Record<string, unknown>): object => ({
  ...table,
  source: OWN_PLACE,
  notes: [],
  statement: '',
});
/** The workbook with another text in one of its sheets. */
const change = (sheet: number, from: string, to: string): Uint8Array => {
  const parts = unzipSync(readFixture('xlsx/source-zhuzhou.xlsx'));
  const name = `xl/worksheets/sheet${String(sheet)}.xml`;
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  expect(xml).toContain(from);
  return zipSync({ ...parts, [name]: strToU8(xml.replace(from, to)) });
};
const force = (...names: string[]): Promise<Run> => shop.run(names, { force: true });

describe('words and tables that come in files of their own', () => {
  /** The words of the text, with the titles of its tables and without a line of them. */
  const words = new TextDecoder()
    .decode(readOriginal(ID))
    .split('\n')
    .filter((line) => !line.includes('\t'))
    .filter((line) => !/决算(?:总|明细)?表\s*$|^公开\d+表|^金额单位|^部门：|^2021年度$/u.test(line.trim()));

  test.each(['xlsx', 'xls'])(
    'should make one document with the same cells as the committed one: %s',
    async (kind) => {
      shop.lay({
        [`${kind}/决算公开.txt`]: words.join('\n'),
        [`${kind}/决算表.${kind}`]: readFixture(`${kind}/source-zhuzhou.${kind}`),
      });
      const { error, out } = await force(kind);
      expect(error).toBe('');
      expect(out).toContain(`决算公开.txt、决算表.${kind}：部门决算`);
      const { head, tables } = readReport(shop.root, ID);
      expect(head.attachments?.map(({ file }) => file)).toEqual([`决算表.${kind}`]);
      const names = readdirSync(path.join(CONTENT, PLACE, 'tables')).filter((name) => /^t\d/.test(name));
      expect(names).toHaveLength(9);
      for (const name of names) {
        const own = readTable(name);
        expect(strip(own), name).toEqual(strip(readTable(name, CONTENT)));
        const number = Number(name.slice(1, 3));
        expect(own['source']).toMatchObject({ file: `决算表.${kind}`, sheet: `表${String(number)}`, row: 1 });
      }
      expect([...tables.keys()]).toEqual(expect.arrayContaining(['t01', 'self-evaluation']));
    },
  );

  test('should take tables that come without words, a workbook for each form', async () => {
    const parts = unzipSync(readFixture('xlsx/source-zhuzhou.xlsx'));
    const only = (sheet: number): Uint8Array => {
      const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
      const sheets = [...book.matchAll(/<sheet [^>]*\/>/g)].map(([element]) => element);
      const kept = book.replace(sheets.join(''), sheets[sheet - 1] ?? '');
      expect(kept).not.toBe(book);
      return zipSync({ ...parts, 'xl/workbook.xml': strToU8(kept) });
    };
    shop.lay({ '分开/01.xlsx': only(1), '分开/02.xlsx': only(2), '分开/03.xlsx': only(3) });
    const { error, out } = await force('分开');
    expect(error).toBe('');
    expect(out).toMatch(/01\.xlsx、02\.xlsx、03\.xlsx：部门决算 · 株洲市科学技术协会 · 2021 年度/);
    expect(['t01.json', 't02.json', 't03.json'].map((name) => readTable(name)['source'])).toEqual([
      expect.objectContaining({ file: '01.xlsx', sheet: '表1' }),
      expect.objectContaining({ file: '02.xlsx', sheet: '表2' }),
      expect.objectContaining({ file: '03.xlsx', sheet: '表3' }),
    ]);
  });

  test('should compare a table that both have, publish it once and name the cells that differ', async () => {
    shop.lay({
      '两处/决算公开.txt': readOriginal(ID),
      '两处/决算表.xlsx': change(1, '<v>1114.9</v>', '<v>1114.91</v>'),
    });
    const { error, out } = await force('两处');
    expect(error).toBe('');
    const items = readReview().items.filter(({ message }) => message.includes('里也有这张表'));
    expect(items.map(({ kind }) => kind).sort()).toEqual(['conflict', ...Array<string>(9).fill('derived')]);
    const [differing] = items.filter(({ kind }) => kind === 'conflict');
    expect(differing).toMatchObject({
      file: '决算表.xlsx',
      place: expect.stringMatching(/^工作表“表1”第 1—\d+ 行$/) as string,
    });
    expect(differing?.message).toMatch(/t01\.1\.amount：正文 1,114\.90，决算表\.xlsx 1,114\.91/);
    expect(out).toMatch(/决算表\.xlsx 工作表“表1”第 1—\d+ 行/);
    for (const name of readdirSync(path.join(CONTENT, PLACE, 'tables')))
      expect(strip(readTable(name)), name).toEqual(strip(readTable(name, CONTENT)));
  });

  test('should refuse two workbooks that print one form differently, for they may be two departments’', async () => {
    shop.lay({
      '两本/1.xlsx': readFixture('xlsx/source-zhuzhou.xlsx'),
      '两本/2.xlsx': change(1, '<v>1114.9</v>', '<v>1114.91</v>'),
    });
    const before = shop.snapshot();
    const { error } = await force('两本');
    expect(error).toMatch(
      /两个表格文件里有同一张表，内容不同[\s\S]*位置：2\.xlsx 工作表“表1”第 1 行（收入支出决算总表）[\s\S]*t01\.1\.amount：另一个文件 1,114\.90，2\.xlsx 1,114\.91/,
    );
    expect(shop.snapshot()).toEqual(before);
  });
});
