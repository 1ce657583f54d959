import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderSummary, summariseFailures } from '../../../src/lib/cli/import/report.ts';
import { importReviewSchema } from '../../../src/lib/model/index.ts';
import { openWorkshop, readFixture, type Workshop } from './support.ts';

const HENGYANG = 'disclosures/hengyang/kexie/2021';
let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
  shop.lay({
    '批/衡阳/附表.xls': readFixture('xls/source-hengyang.xls'),
    '批/衡阳/报告.docx': readFixture('docx/hengyang-2021-libreoffice.docx'),
    '批/空.txt': '',
  });
});
afterAll(() => shop.clear());

const readItems = (place: string) =>
  importReviewSchema.parse(
    JSON.parse(readFileSync(path.join(shop.root, place, 'import-review.json'), 'utf8')) as unknown,
  ).items;

describe('what the command tells', () => {
  test('should say of a dry run what could be imported, not that it was', async () => {
    const { out, outcomes } = await shop.run(['批'], { dryRun: true });
    expect(out).toMatch(/不能导入：\S+空\.txt/);
    expect(out).toMatch(/共 2 项：可以导入 1 份，不能导入 1 项。/);
    expect(summariseFailures(outcomes, true)?.message).toContain('没有写文件');
  });

  test('should count the documents in which nothing changed on their own, and all items that wait', async () => {
    const first = await shop.run(['批']);
    const items = readItems(HENGYANG);
    expect(first.out).toContain(`待核对 ${String(items.length)} 项（存疑 `);
    expect(first.out).toContain('共 2 项：导入 1 份，没有导入 1 项。');
    const again = await shop.run(['批']);
    expect(renderSummary(again.outcomes)).toContain('共 2 项：导入 0 份，没有变化 1 份，没有导入 1 项。');
  });

  test('should name a second print of an untitled table by what it prints, never by a number it does not have', () => {
    const second = readItems(HENGYANG).filter(({ file, kind }) => file === '附表.xls' && kind === 'derived');
    expect(second).toHaveLength(4);
    const [one, two] = second.map(({ text }) => text);
    expect(one).not.toBe(two);
    for (const { text } of second) expect(text).not.toMatch(/^a\d/);
    expect(one).toContain(' | ');
  });

  test('should name the originals that are there already', async () => {
    const [report = ''] = shop.lay({ '单/报告.docx': readFixture('docx/hengyang-2021-python-docx.docx') });
    const { error } = await shop.run(['单']);
    expect(report).toContain('报告.docx');
    expect(error).toMatch(/已有来源：(?:报告\.docx、附表\.xls|附表\.xls、报告\.docx)（SHA-256/);
  });

  test('should tell the error of one document of two files once', async () => {
    shop.lay({
      '两件/附表.xls': readFixture('xls/source-hengyang.xls'),
      '两件/报告.docx': readFixture('docx/hengyang-2021-python-docx.docx'),
    });
    const { out, error } = await shop.run(['两件']);
    expect(error).toContain('没有覆盖');
    expect(out).toBe('');
  });

  test('should name the first and the last sheet of a table that runs over several', async () => {
    shop.lay({
      '跨表/决算公开.docx': readFixture('docx/zhuzhou-2021-python-docx.docx'),
      '跨表/决算表.xlsx': readFixture('xlsx/source-zhuzhou.xlsx'),
    });
    expect((await shop.run(['跨表'])).error).toBe('');
    const places = readItems('disclosures/zhuzhou/kexie/2021').map(({ place }) => place);
    expect(places).toContainEqual(expect.stringMatching(/^工作表“表10”第 \d+ 行至工作表“表13”第 \d+ 行$/));
  });
});
