import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readReport } from '../../../src/lib/content/index.ts';
import { CONTENT, readOriginal } from '../../import/support.ts';
import { openWorkshop, readFixture, writeDocx, type Workshop } from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
});
afterAll(() => shop.clear());

describe('one document in two formats', () => {
  const docx = () => readFixture('docx/lusong-2021-libreoffice.docx');

  test('should publish the words once and both files, when they say the same', async () => {
    shop.lay({ '同/自评.docx': docx(), '同/自评.pdf': readFixture('pdf/lusong-kexie-2021.pdf') });
    const { error, out } = await shop.run(['同']);
    expect(error).toBe('');
    expect(out).toContain('《自评.pdf》是《自评.docx》的另一份原件，文字完全相同');
    const { head, body } = readReport(shop.root, 'lusong/kexie/2021');
    expect([head.source.file, head.attachments?.map(({ file }) => file)]).toEqual([
      '自评.docx',
      ['自评.pdf'],
    ]);
    shop.lay({ '单/自评.docx': docx() });
    await shop.run(['单'], { force: true });
    expect(readReport(shop.root, 'lusong/kexie/2021').body).toBe(body);
    // Both originals again, as an update: the second one comes back, nothing else changes.
    expect((await shop.run(['同'], { update: true })).error).toBe('');
    expect((await shop.run(['同'], { update: true })).out).toContain('没有变化');
  });

  test('should tell each place where they differ, and follow the Word file', async () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) =>
        `第${String(index + 1)}项工作按计划完成，示例文字若干，共支出${String(index + 1)}.50万元，结转到下年使用。`,
    );
    const head = ['株洲市教育局', '2021年度部门整体支出绩效自评报告', '一、基本情况'];
    shop.lay({
      '异/自评.docx': await writeDocx([...head, ...paragraphs]),
      '异/自评.txt': [...head, ...paragraphs.map((text) => text.replace('7.50', '7.05'))].join('\n\n'),
    });
    const { error, out, outcomes } = await shop.run(['异']);
    expect(error).toBe('');
    expect(outcomes).toHaveLength(1);
    expect(out).toMatch(
      /信息不一致（1）[\s\S]*7\.05[\s\S]*《自评\.docx》“[^”]*7\.50[^”]*”，《自评\.txt》“[^”]*7\.05/,
    );
    const { head: own, body } = readReport(shop.root, 'zhuzhou/jiaoyuju/2021');
    expect(own.source.file).toBe('自评.docx');
    expect(body).toContain('7.50');
    expect(body).not.toContain('7.05');
  });

  test('should not choose between two versions in one format, nor join two departments that share their words', async () => {
    const words = Array.from(
      { length: 20 },
      (_, index) => `第${String(index + 1)}项工作按计划完成，示例文字若干，结转到下年使用。`,
    );
    const write = (department: string, more: string) =>
      writeDocx([department, '2020年度部门整体支出绩效自评报告', '一、基本情况', ...words, more]);
    shop.lay({
      '版/初稿.docx': await write('株洲市民政局', '初稿。'),
      '版/定稿.docx': await write('株洲市民政局', '定稿。'),
      '版/另一局.docx': await write('株洲市财政局', '定稿。'),
    });
    const { outcomes, out } = await shop.run(['版']);
    expect(outcomes.map(({ kind, files }) => `${kind} ${path.basename(files.join())}`).sort()).toEqual([
      'done 初稿.docx',
      'done 另一局.docx',
      'failed 定稿.docx',
    ]);
    expect(out).toMatch(
      /两个文件要写到同一个地方[\s\S]*初稿\.docx 也是 株洲市民政局 2020 年度的绩效自评报告，内容不同/,
    );
  });

  test('should take tables that only the PDF has, in their places, and say so', async () => {
    const id = 'hengyang/kexie/2021';
    const words = new TextDecoder()
      .decode(readOriginal(id))
      .split('\n')
      .filter((line) => !line.includes('\t'));
    shop.lay({ '缺/自评.txt': words.join('\n'), '缺/自评.pdf': readFixture('pdf/hengyang-kexie-2021.pdf') });
    const { error, out } = await shop.run(['缺']);
    expect(error).toBe('');
    expect(out).toMatch(
      /这张表只有《自评\.pdf》里有，《自评\.txt》里没有找到；已补入正文，请核对。\n +自评\.pdf 第 \d/,
    );
    const { tables, head } = readReport(shop.root, id);
    expect(head.source.file).toBe('自评.txt');
    const committed = readReport(CONTENT, id).tables;
    const cells = (all: typeof tables) =>
      [...all.values()]
        .map((table) => (table.kind === 'table' ? JSON.stringify(table.panels.map(({ rows }) => rows)) : ''))
        .map((text) => text.replace(/\s|\\n/gu, ''))
        .sort();
    expect(cells(tables)).toEqual(cells(committed));
  });
});
