import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { summariseFailures } from '../../src/lib/cli/import/report.ts';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader, planWrites, writeFolder, type WritePlan } from '../../src/lib/import/index.ts';
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

/** Imports files; rejects with the message of what could not be imported. */
async function run(
  names: readonly string[],
  options: Parameters<typeof runImport>[1] = {},
): Promise<readonly WritePlan[]> {
  const stream = { write: (text: string) => (output += text) };
  const target = { into: path.join(root, 'content'), ...options };
  const outcomes = await runImport(names, target, { out: stream, err: stream, pool: createDirectReader() });
  const error = summariseFailures(outcomes);
  if (error) throw error;
  return outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.plan] : []));
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
  test('should write a department-year with its original and its lock', async () => {
    await run([source('a.txt', TEXT)]);
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

  test('should write nothing the second time', async () => {
    const file = source('a.txt', TEXT);
    await run([file]);
    const before = snapshot();
    expect((await run([file]))[0]?.action).toBe('keep');
    expect(snapshot()).toEqual(before);
    expect(output).toContain('没有变化');
  });

  test('should only show what it would do in a dry run', async () => {
    await run([source('a.txt', TEXT)], { dryRun: true });
    expect(snapshot()).toEqual({});
    expect(output).toContain('将写入');
    expect(output).toContain('核对清单');
  });

  test.each([
    ['changed', 'index.mdx'],
    ['added', 'tables/t99.json'],
  ])('should refuse to overwrite content with a file %s by hand', async (_, name) => {
    const file = source('a.txt', TEXT);
    await run([file]);
    mkdirSync(path.join(root, 'content', PLACE, 'tables'), { recursive: true });
    writeFileSync(path.join(root, 'content', PLACE, name), 'edited');
    const before = snapshot();
    await expect(run([file])).rejects.toThrow(new RegExp(`改动过的文件：${name}[\\s\\S]*--force`));
    expect(snapshot()).toEqual(before);
    await run([file], { force: true });
    expect(snapshot()).not.toEqual(before);
    expect((await run([file]))[0]?.action).toBe('keep');
  });

  test('should refuse to overwrite content with a file removed by hand, or without a lock', async () => {
    const file = source('a.txt', TEXT);
    await run([file]);
    rmSync(path.join(root, 'content', PLACE, 'source', 'a.txt'));
    await expect(run([file])).rejects.toThrow('source/a.txt');
    await run([file], { force: true });
    writeFileSync(path.join(root, 'content', PLACE, 'import.lock.json'), '{ broken');
    await expect(run([file])).rejects.toThrow('改动过');
  });

  test('should keep waivers, with and without --force', async () => {
    const file = source('a.txt', TEXT);
    await run([file]);
    writeFileSync(path.join(root, 'content', PLACE, 'review.json'), '[]\n');
    expect((await run([file]))[0]?.action).toBe('keep');
    writeFileSync(path.join(root, 'content', PLACE, 'index.mdx'), 'edited');
    await run([file], { force: true });
    expect(snapshot()[`${PLACE}/review.json`]).toBe('[]\n');
  });

  test('should refuse another file for a place that is taken', async () => {
    await run([source('a.txt', TEXT)]);
    const other = source('b.txt', TEXT.replace('按期完成', '没有完成'));
    await expect(run([other])).rejects.toThrow('另一份文件');
    await run([other], { force: true });
    expect(Object.keys(snapshot())).toContain(`${PLACE}/source/b.txt`);
    expect(Object.keys(snapshot())).not.toContain(`${PLACE}/source/a.txt`);
  });

  test('should import the others when one of several cannot be imported', async () => {
    const good = source('a.txt', TEXT);
    const others = [
      source('b.txt', ''),
      source('c.txt', TEXT.replace('按期完成', '没有完成')),
      path.join(files, 'none.txt'),
    ];
    await expect(run([good, ...others])).rejects.toThrow('有 3 项没有导入，其余的已经完成');
    for (const words of ['空的', '同一个地方', '没有这个文件']) expect(output).toContain(words);
    expect(Object.keys(snapshot())).toContain(`${PLACE}/source/a.txt`);
  });

  test('should register a department that is new', async () => {
    await run([source('a.txt', TEXT.replace('株洲市科学技术协会', '株洲市教育局'))]);
    const file = path.join(root, 'content/departments/zhuzhou/jiaoyuju.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ name: '株洲市教育局', aliases: [] });
  });

  test('should refuse 50 MB before reading it', async () => {
    const file = source('big.txt', new Uint8Array(50 * 1024 * 1024).fill(0x61));
    await expect(run([file])).rejects.toThrow('50.0 MB');
    expect(snapshot()).toEqual({});
  });
});

describe('writeFolder(plan)', () => {
  test('should leave the place as it was, and nothing beside it, when writing fails', async () => {
    const file = source('a.txt', TEXT);
    await run([file]);
    const before = snapshot();
    const [plan] = planWrites(
      path.join(root, 'content'),
      (await run([source('a.txt', TEXT)], { dryRun: true })).map(({ document }) => document),
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
