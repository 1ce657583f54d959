import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runArchive } from '../../src/lib/cli/archive.ts';
import { runVerify } from '../../src/lib/cli/verify.ts';
import { renderVerdict } from '../../src/lib/cli/verify/render.ts';
import { makeArchive, type MadeArchive } from './example.ts';

let made: MadeArchive;
let damaged: string;

beforeAll(async () => {
  made = await makeArchive();
  damaged = path.join(made.folder, '坏.zip');
  const bytes = readFileSync(made.file);
  bytes[40] = (bytes[40] ?? 0) ^ 4;
  writeFileSync(damaged, bytes);
});
afterAll(() => made.remove());

function verify(file: string, format: 'text' | 'json'): string {
  let text = '';
  runVerify(file, format, { out: { write: (more) => (text += more) }, err: { write: () => true } });
  return text;
}

test('should tell people in Chinese that an archive is intact, with the digest of the whole', () => {
  expect(verify(made.file, 'text')).toBe(
    `核对 ${made.file}\n  BagIt：${made.files} 个文件、1 份文档、1 张表、1 格\n  SHA-256：${made.sha256}\n\n结论：完整，与存档时一致。\n`,
  );
});

test('should list what differs for people and for programs', () => {
  expect(verify(damaged, 'text')).toMatch(
    /✗ 压缩包结构　bag-info\.txt\n {4}第 41 字节：.*\n[^]*结论：发现 \d+ 处/,
  );
  expect(JSON.parse(verify(damaged, 'json'))).toMatchObject({
    intact: false,
    form: 'bagit',
    problems: expect.arrayContaining([
      expect.objectContaining({ kind: 'structure', file: 'bag-info.txt', bytes: [40, 41] }),
    ]) as unknown,
  });
});

test('should let no name steer the terminal and list no endless number of problems', () => {
  const problem = { kind: 'extra', file: 'a\u001B[2J\u202E.txt', message: '多出' } as const;
  const verdict = {
    archive: 'x',
    form: 'bagit',
    files: 0,
    documents: 0,
    tables: 0,
    cells: 0,
    notices: [],
  } as const;
  const text = renderVerdict({ ...verdict, problems: Array.from({ length: 300 }, () => problem) }, 'text');
  expect(text).not.toMatch(/[\u001B\u202E]/);
  expect(text).toContain('另有 100 处未列出');
});

test(
  'should end with 1 for what differs and with 2 for wrong arguments, as programs expect',
  { timeout: 60_000 },
  () => {
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ['src/lib/cli/main.ts', ...words], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: undefined },
      });
    expect(run('verify', damaged).status).toBe(1);
    const { status, stderr } = run('archive', '--year', '21', '--out', 'x.zip');
    expect(status).toBe(2);
    expect(stderr).toContain('年度写作 2021、2019-2023 或 2019,2021。');
  },
);

test('should refuse a place that is no zip before anything is built', async () => {
  const archive = (out: string) =>
    runArchive(
      { out, format: 'bagit' },
      {
        root: process.cwd(),
        content: path.resolve('src/content'),
        log: () => undefined,
        stream: { write: () => true },
      },
    );
  await expect(archive(made.folder)).rejects.toThrow('这是一个文件夹');
  await expect(archive(path.join(made.folder, 'x.tar'))).rejects.toThrow('以 .zip 或 .wacz 结尾');
});
