import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planWrites, writeFolder } from '../../src/lib/import/index.ts';
import { runImport } from '../../src/lib/cli/import.ts';
import { CONTENT, toReport } from './support.ts';

let root: string;
let files: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mingzhang-import-'));
  files = path.join(root, 'files');
  mkdirSync(files);
  mkdirSync(path.join(root, 'content'));
  for (const name of ['regions.json', 'departments']) {
    cpSync(path.join(CONTENT, name), path.join(root, 'content', name), { recursive: true });
  }
  output = '';
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function source(name: string, content: string | Uint8Array): string {
  const file = path.join(files, name);
  writeFileSync(file, content);
  return file;
}

function run(names: readonly string[], options: Parameters<typeof runImport>[1] = {}) {
  const stream = { write: (text: string) => (output += text) };
  return runImport(names, { into: path.join(root, 'content'), ...options }, { out: stream, err: stream });
}

/** Every file below the content root that is not a region or a department, with its bytes. */
function snapshot(): Record<string, string> {
  const content = path.join(root, 'content');
  const names = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => name.startsWith('disclosures/'));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(path.join(content, name), 'utf8')]),
  );
}

const TEXT = toReport('一、基本情况\n\n2021年度本单位各项工作按期完成。');
const PLACE = 'disclosures/zhuzhou/kexie/2021';

describe('runImport(files, options, streams)', () => {
  test('should write a department-year with its original and its lock', () => {
    run([source('a.txt', TEXT)]);
    expect(Object.keys(snapshot())).toEqual([
      `${PLACE}/import-review.json`,
      `${PLACE}/import.lock.json`,
      `${PLACE}/index.mdx`,
      `${PLACE}/source/a.txt`,
    ]);
    expect(snapshot()[`${PLACE}/source/a.txt`]).toBe(TEXT);
    expect(output).toContain('[1/1] 读取');
    expect(output).toContain('已写入');
  });

  test('should write nothing the second time', () => {
    const file = source('a.txt', TEXT);
    run([file]);
    const before = snapshot();
    expect(run([file])[0]?.action).toBe('keep');
    expect(snapshot()).toEqual(before);
    expect(output).toContain('没有变化');
  });

  test('should only show what it would do in a dry run', () => {
    run([source('a.txt', TEXT)], { dryRun: true });
    expect(snapshot()).toEqual({});
    expect(output).toContain('将写入');
    expect(output).toContain('核对清单');
  });

  test.each([
    ['changed', 'index.mdx'],
    ['added', 'tables/t99.json'],
  ])('should refuse to overwrite content with a file %s by hand', (_, name) => {
    const file = source('a.txt', TEXT);
    run([file]);
    mkdirSync(path.join(root, 'content', PLACE, 'tables'), { recursive: true });
    writeFileSync(path.join(root, 'content', PLACE, name), 'edited');
    const before = snapshot();
    expect(() => run([file])).toThrow(new RegExp(`改动过的文件：${name}[\\s\\S]*--force`));
    expect(snapshot()).toEqual(before);
    run([file], { force: true });
    expect(snapshot()).not.toEqual(before);
    expect(run([file])[0]?.action).toBe('keep');
  });

  test('should refuse to overwrite content with a file removed by hand, or without a lock', () => {
    const file = source('a.txt', TEXT);
    run([file]);
    rmSync(path.join(root, 'content', PLACE, 'source', 'a.txt'));
    expect(() => run([file])).toThrow('source/a.txt');
    run([file], { force: true });
    writeFileSync(path.join(root, 'content', PLACE, 'import.lock.json'), '{ broken');
    expect(() => run([file])).toThrow('改动过');
  });

  test('should keep waivers, with and without --force', () => {
    const file = source('a.txt', TEXT);
    run([file]);
    writeFileSync(path.join(root, 'content', PLACE, 'review.json'), '[]\n');
    expect(run([file])[0]?.action).toBe('keep');
    writeFileSync(path.join(root, 'content', PLACE, 'index.mdx'), 'edited');
    run([file], { force: true });
    expect(snapshot()[`${PLACE}/review.json`]).toBe('[]\n');
  });

  test('should refuse another file for a place that is taken', () => {
    run([source('a.txt', TEXT)]);
    const other = source('b.txt', TEXT.replace('按期完成', '没有完成'));
    expect(() => run([other])).toThrow('另一份文件');
    run([other], { force: true });
    expect(Object.keys(snapshot())).toContain(`${PLACE}/source/b.txt`);
    expect(Object.keys(snapshot())).not.toContain(`${PLACE}/source/a.txt`);
  });

  test('should write none of several files when one of them cannot be imported', () => {
    const good = source('a.txt', TEXT);
    expect(() => run([good, source('b.txt', '')])).toThrow('空的');
    expect(() => run([good, source('c.txt', TEXT)])).toThrow('同一个地方');
    expect(() => run([good, path.join(files, 'none.txt')])).toThrow('找不到');
    expect(() => run([good, files])).toThrow('是一个目录');
    expect(snapshot()).toEqual({});
  });

  test('should register a department that is new', () => {
    run([source('a.txt', TEXT.replace('株洲市科学技术协会', '株洲市教育局'))]);
    const file = path.join(root, 'content/departments/zhuzhou/jiaoyuju.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ name: '株洲市教育局', aliases: [] });
  });

  test('should refuse 50 MB before reading it', () => {
    const file = source('big.txt', new Uint8Array(50 * 1024 * 1024).fill(0x61));
    expect(() => run([file])).toThrow('50.0 MB');
    expect(snapshot()).toEqual({});
  });
});

describe('writeFolder(plan)', () => {
  test('should leave the place as it was, and nothing beside it, when writing fails', () => {
    const file = source('a.txt', TEXT);
    run([file]);
    const before = snapshot();
    const [plan] = planWrites(
      path.join(root, 'content'),
      run([source('a.txt', TEXT)], { dryRun: true }).map(({ document }) => document),
      true,
    );
    if (!plan) throw new Error('no plan');
    // A file where a folder is needed makes the last write fail.
    const broken = {
      ...plan,
      action: 'replace' as const,
      files: new Map([...plan.files, ['index.mdx/x', new Uint8Array()]]),
    };
    expect(() => {
      writeFolder(broken);
    }).toThrow();
    expect(snapshot()).toEqual(before);
    expect(readdirSync(path.dirname(plan.folder))).toEqual(['2021']);
  });
});
