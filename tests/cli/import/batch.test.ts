import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toZip } from '../../import/inbox/support.ts';
import { replaceBytes } from '../../import/package/support.ts';
import { createDirectReader } from '../../../src/lib/import/index.ts';
import {
  openWorkshop,
  readFixture,
  runIn,
  snapshot,
  toText,
  writeDocx,
  type Run,
  type Workshop,
} from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const MAIN = path.resolve(import.meta.dirname, '../../../src/lib/cli/main.ts');
/** 示例局.docx in GB18030, as Windows writes it into a zip. */
const GB = Uint8Array.of(0xca, 0xbe, 0xc0, 0xfd, 0xbe, 0xd6);

let shop: Workshop;
afterAll(() => shop.clear());

describe('a folder with good and bad files, and a zip that Windows made', () => {
  let ended: { readonly code: number; readonly out: string; readonly err: string };
  let content: Record<string, string>;

  beforeAll(async () => {
    shop = openWorkshop();
    const zip = toZip({
      'AABBCC/AABBCC.txt': toText('衡阳市科学技术协会', '2022年度部门整体支出绩效自评报告'),
    });
    const hostile = toZip({
      '../../a.txt': toText('沅江市科学技术协会', '2022年度部门整体支出绩效自评报告'),
    });
    const good = await writeDocx(['株洲市教育局', '2021年度部门决算', '一、基本情况', '示例文字。']);
    shop.lay({
      '教育局/更深/一 层/2021 年度“决算”😀.docx': good,
      '教育局/更深/截断.docx': good.subarray(0, good.length - 900),
      '空.txt': ' ',
      '恶意.zip': hostile,
      '照片.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2),
      'Thumbs.db': 'x',
      '县区.zip': replaceBytes(zip, new TextEncoder().encode('AABBCC'), GB),
      [`${'长'.repeat(78)}.txt`]: toText('常宁市科学技术协会', '2022年度部门整体支出绩效自评报告'),
      '重复/a.docx': good,
    });
    mkdirSync(shop.at('没有东西/里面也没有'), { recursive: true });
    symlinkSync(shop.at('.'), shop.at('绕圈'));
    const before = snapshot(path.join(shop.folder, 'inbox'));
    ended = await new Promise((resolve) => {
      const args = [MAIN, 'import', '--into', '../content', '.'];
      execFile(process.execPath, args, { cwd: shop.at('.') }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      });
    });
    expect(snapshot(path.join(shop.folder, 'inbox'))).toEqual(before);
    content = shop.snapshot();
  });

  test('should import the good ones and end with exit code 1 because of the others', () => {
    expect(ended.code).toBe(1);
    const documents = Object.keys(content).filter((name) => name.endsWith('/index.mdx'));
    expect(documents).toEqual([
      'disclosures/changning/kexie/2022/index.mdx',
      'disclosures/hengyang/kexie/2022/index.mdx',
      'disclosures/zhuzhou/jiaoyuju/2021/index.mdx',
    ]);
    expect(content['departments/zhuzhou/jiaoyuju.json']).toContain('"aliases": []');
    expect(Object.keys(content)).toContain('disclosures/hengyang/kexie/2022/source/示例局.txt');
  });

  test('should write nothing outside of the content root, and leave nothing hidden behind', () => {
    const own = Object.keys(snapshot(shop.folder)).filter((name) => !name.startsWith('inbox/'));
    expect(own.every((name) => /^content\/(?:disclosures\/|departments\/|regions\.json$)/.test(name))).toBe(
      true,
    );
    expect(own.filter((name) => name.includes('/.'))).toEqual([]);
  });

  test('should list all in one table, what failed first, and say why', () => {
    const table = ended.out.slice(ended.out.lastIndexOf('\n\n') + 2).split('\n');
    expect(table.map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      '没有导入 | 恶意.zip | 压缩包里有指向包外的文件名。',
      '没有导入 | 教育局/更深/截断.docx | 文件损坏或没有传完整，读不出来。',
      '没有导入 | 空.txt | 文件是空的。',
      '没有导入 | 照片.jpg | 这种文件不能直接导入。',
      '新建 | 教育局/更深/一 层/2021 年度“决算”😀.docx | zhuzhou/jiaoyuju/2021 | 表 0 张，待核对 2 项（存疑 2 项）',
      `新建 | ${'长'.repeat(78)}.txt | changning/kexie/2022 | 表 0 张，待核对 0 项`,
      '新建 | 县区.zip/示例局/示例局.txt | hengyang/kexie/2022 | 表 0 张，待核对 0 项',
      '重复 | 重复/a.docx | 与 教育局/更深/一 层/2021 年度“决算”😀.docx 完全相同',
      '共 8 项：导入 3 份，没有导入 4 项，重复 1 份。',
      '',
    ]);
    expect(ended.err).toContain('错误：有 4 项没有导入，其余的已经完成。');
    expect(ended.err).toContain('没有导入（链接（快捷方式）');
    expect(ended.err).toContain('没有导入（系统自动生成的文件）：Thumbs.db');
    expect(ended.err).not.toContain('    at ');
  });
});

describe('an import of one file', () => {
  test('should tell its error once', async () => {
    const [name = ''] = shop.lay({ '一个/空.txt': '' });
    const ended = await shop.run(['一个/空.txt']);
    expect(ended.error).toContain('文件是空的');
    expect(ended.out).toBe('');
    expect(name).toContain('空.txt');
  });

  test('should say what is missing where there is nothing', async () => {
    mkdirSync(shop.at('空文件夹'), { recursive: true });
    expect((await shop.run(['空文件夹'])).error).toMatch(/没有可以导入的文件[\s\S]*docx、xlsx/);
    expect((await shop.run(['不存在'])).error).toMatch(/没有这个文件，或刚刚被移走/);
  });

  test('should not publish a file that changed between two looks at it', async () => {
    shop.lay({ '变/a.txt': toText('株洲市科学技术协会', '2019年度部门决算') });
    const before = shop.snapshot();
    const pool = {
      read: (source: { name: string; bytes: Uint8Array }) => {
        shop.lay({ '变/a.txt': toText('株洲市科学技术协会', '2019年度部门决算', '改过了。') });
        return createDirectReader().read(source);
      },
      close: () => Promise.resolve(),
    };
    const ended = await runIn(shop.root, [shop.at('变')], {}, pool);
    expect(ended.error).toMatch(/文件在导入的时候变了[\s\S]*两次读到的内容不同/);
    expect(shop.snapshot()).toEqual(before);
  });

  test('should go on after a defect of the program, and say that it is one', async () => {
    shop.lay({
      '缺陷/a/a.txt': toText('株洲市科学技术协会', '2018年度部门决算'),
      '缺陷/b/b.txt': toText('株洲市科学技术协会', '2017年度部门决算'),
    });
    const direct = createDirectReader();
    const pool = {
      ...direct,
      read: (source: { name: string; bytes: Uint8Array }) =>
        source.name === 'a.txt' ? Promise.reject(new TypeError('oops')) : direct.read(source),
    };
    const ended = await runIn(shop.root, [shop.at('缺陷')], {}, pool);
    expect(ended.out).toMatch(/没有导入：\S*a\.txt\n程序自己出了错[\s\S]*oops[\s\S]*新建 +b\/b\.txt/);
  });

  test('should show the places of a workbook in its list, and not running numbers', async () => {
    shop.lay({ '表/决算表.xlsx': readFixture('xlsx/source-hengyang.xlsx') });
    const ended: Run = await shop.run(['表'], {
      dryRun: true,
      kind: 'performance-self-evaluation',
      year: 2016,
      region: 'hengyang',
      department: 'kexie',
    });
    expect(ended.error).toBe('');
    expect(ended.out).toMatch(/工作表“[^”]+”第 \d+/);
    expect(ended.out).not.toMatch(/^ +第 \d+(?:—\d+)? 行/m);
  });
});
