import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { summariseFailures } from '../../src/lib/cli/import/report.ts';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader } from '../../src/lib/import/index.ts';
import { CONTENT, importBytes, importText, readBody, readReview, toReport } from './support.ts';

const SILENT = { out: { write: () => true }, err: { write: () => true } };
const PLACE = 'disclosures/zhuzhou/kexie';
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mingzhang-hostile-'));
  mkdirSync(path.join(root, 'content'));
  for (const name of ['regions.json', 'departments']) {
    cpSync(path.join(CONTENT, name), path.join(root, 'content', name), { recursive: true });
  }
  writeFileSync(path.join(root, 'a.txt'), toReport('正文。'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function run(options: Parameters<typeof runImport>[1] = {}, name = 'a.txt'): Promise<void> {
  const pool = createDirectReader();
  const target = { into: path.join(root, 'content'), ...options };
  const error = summariseFailures(await runImport([path.join(root, name)], target, { ...SILENT, pool }));
  if (error) throw error;
}

describe('assembleDocument(source, options, registry)', () => {
  test.each([
    ['one endless line', 'a'.repeat(10_000_000), '有一行太长'],
    ['a million lines', '甲。\n'.repeat(1_000_000), '行数太多'],
    ['a hundred thousand tabs', `甲${'\t'.repeat(19_000)}`, '格子太多'],
    ['tables without end', `${'甲\t'.repeat(400)}\n`.repeat(600), '表太大'],
    ['a page of markup', '[](\n'.repeat(9_000), '符号太多'],
  ])('should refuse %s with a message', (_, body, message) => {
    expect(() => importText(toReport(body))).toThrow(message);
  });

  test('should join no paragraph without end', () => {
    const document = importText(toReport('甲乙丙丁戊己庚辛甲乙丙丁戊己庚辛，\n\n'.repeat(3_000)));
    const lengths = new TextDecoder()
      .decode(document.files.get('index.mdx'))
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20_000);
  });

  test.each([
    'a\\b.txt',
    '../a.txt',
    '.a.txt',
    'a\nb.txt',
    'a?b.txt',
    '\u202Etxt.exe',
    `${'长'.repeat(84)}.txt`,
  ])('should refuse the file name %j', (name) => {
    const bytes = new TextEncoder().encode(toReport('正文。'));
    expect(() => importBytes(name, bytes)).toThrow('文件名不能原样放到网站上');
  });

  test.each(['9**.0**万元', '90**.**5万元', '甲**（乙**丙'])(
    'should keep the words of %s, whatever becomes of the bold',
    (words) => {
      const body = readBody(importText(toReport(`一、情况\n\n金额${words}。`)));
      expect(body.replace(/[*\\]/gu, '')).toContain(`金额${words.replaceAll('*', '')}。`);
    },
  );

  test('should keep characters nobody sees, and say so', () => {
    const document = importText(toReport('金额为\u202E00.1\u202C万元。'));
    expect(new TextDecoder().decode(document.files.get('index.mdx'))).toContain(
      '金额为\u202E00.1\u202C万元。',
    );
    expect(readReview(document).items).toContainEqual(
      expect.objectContaining({
        kind: 'encoding',
        line: 5,
        message: expect.stringContaining('U+202E、U+202C') as string,
      }),
    );
  });
});

describe('runImport(files, options, streams)', () => {
  test('should not follow a link out of the content root', async () => {
    mkdirSync(path.join(root, 'outside'));
    mkdirSync(path.join(root, 'content/disclosures/zhuzhou'), { recursive: true });
    symlinkSync(path.join(root, 'outside'), path.join(root, 'content', PLACE));
    await expect(run()).rejects.toThrow('通向内容目录之外的链接');
    expect(readdirSync(path.join(root, 'outside'))).toEqual([]);
  });

  test.each([PLACE, `${PLACE}/2021`])('should refuse a file where a folder should be: %s', async (name) => {
    mkdirSync(path.join(root, 'content', path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, 'content', name), 'mine');
    await expect(run({ force: true })).rejects.toThrow('是一个文件');
    expect(readFileSync(path.join(root, 'content', name), 'utf8')).toBe('mine');
  });

  test('should count a link to nowhere as a change by hand', async () => {
    await run();
    symlinkSync('/nowhere', path.join(root, 'content', PLACE, '2021/link'));
    await expect(run()).rejects.toThrow('改动过的文件：link');
  });

  test('should put back what a killed run had set aside, and clear what it left', async () => {
    await run();
    const folder = path.join(root, 'content', PLACE);
    // No system gives out this process number.
    cpSync(path.join(folder, '2021'), path.join(folder, '.2021.999999999.old'), { recursive: true });
    rmSync(path.join(folder, '2021'), { recursive: true });
    mkdirSync(path.join(folder, '.2021.999999999.new'));
    writeFileSync(path.join(folder, '.2021.999999999.old/review.json'), '[]\n');
    await run();
    expect(readdirSync(folder)).toEqual(['2021']);
    expect(existsSync(path.join(folder, '2021/review.json'))).toBe(true);
  });
});
