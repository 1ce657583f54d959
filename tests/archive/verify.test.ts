import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verifyArchive } from '../../src/lib/archive/index.ts';
import { PAGE, replace, TABLE, useBag } from './unpacked.ts';

const { made, folder: bag, copy, verifyChanged } = useBag();

test('should find nothing wrong with what was just made, zip or folder', () => {
  const verdict = verifyArchive(made().file);
  expect(verdict.problems).toEqual([]);
  expect(verdict).toMatchObject({ form: 'bagit', documents: 1, tables: 1, cells: 1, notices: [] });
  expect(verdict.sha256).toBe(made().sha256);
  expect(verifyArchive(bag()).problems).toEqual([]);
  // The folder around it stands for it as well.
  expect(verifyArchive(path.dirname(bag())).problems).toEqual([]);
});

test('should name the cell of a page that says another figure', () => {
  const { problems } = verifyChanged((folder) => replace(folder, PAGE, '>9.13<', '>9.31<'));
  expect(problems).toContainEqual(
    expect.objectContaining({
      kind: 'cell',
      file: PAGE,
      table: '支出决算表',
      cell: 't03.total.total',
      expected: '9.13',
      found: '9.31',
    }),
  );
  expect(problems).toContainEqual(expect.objectContaining({ kind: 'changed', file: PAGE }));
});

test('should name the cell of a file of figures that says another figure', () => {
  const { problems } = verifyChanged((folder) => replace(folder, TABLE, '9.13', '9.31'));
  expect(problems).toContainEqual(
    expect.objectContaining({
      kind: 'cell',
      file: TABLE,
      cell: 't03.total.total',
      expected: '9.13',
      found: '9.31',
    }),
  );
  expect(problems.filter(({ kind, file }) => kind === 'cell' && file === PAGE)).toEqual([]);
});

test('should name the row whose name differs', () => {
  const { problems } = verifyChanged((folder) =>
    replace(folder, PAGE, '<th scope="row">合计</th>', '<th scope="row">总计</th>'),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({
      kind: 'cell',
      file: PAGE,
      cell: '第 2 行第 1 格',
      expected: '合计',
      found: '总计',
    }),
  );
});

test('should show where words differ', () => {
  const { problems } = verifyChanged((folder) =>
    replace(folder, PAGE, '支出合计9.13万元', '支出合计9.31万元'),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({
      kind: 'words',
      file: PAGE,
      expected: '支出合计9.13万元。',
      found: '支出合计9.31万元。',
    }),
  );
});

test('should tell of an original that was changed, of files that are missing and of those that were added', () => {
  const { problems } = verifyChanged((folder) => {
    replace(folder, 'data/site/zhuzhou/kexie/2021/original.txt', '2021', '2022');
    rmSync(path.join(folder, 'data/site/favicon.svg'));
    rmSync(path.join(folder, '说明.txt'));
    writeFileSync(path.join(folder, 'data/site/附加.html'), 'x');
    writeFileSync(path.join(folder, '附加.txt'), 'x');
  });
  const kinds = problems.map(({ kind, file }) => `${kind} ${file}`);
  expect(kinds).toEqual(
    expect.arrayContaining([
      'source data/site/zhuzhou/kexie/2021/original.txt',
      'missing data/site/favicon.svg',
      'missing 说明.txt',
      'extra data/site/附加.html',
      'extra 附加.txt',
      'package bag-info.txt',
    ]),
  );
});

test('should tell of every single byte that changes in the files that hold the digests themselves', () => {
  for (const file of ['tagmanifest-sha256.txt', 'bagit.txt']) {
    const intact = readFileSync(path.join(bag(), file));
    verifyChanged(() => undefined);
    const folder = copy();
    for (let at = 0; at < intact.length; at += 11) {
      const bytes = Buffer.from(intact);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path.join(folder, file), bytes);
      expect(verifyArchive(folder).problems.length, `byte ${at} of ${file}`).toBeGreaterThan(0);
    }
  }
});

test('should refuse links to elsewhere, name a missing archive and say when there is none', () => {
  expect(() =>
    verifyChanged((folder) => symlinkSync('/etc/passwd', path.join(folder, 'data/site/链接'))),
  ).toThrow('不是普通文件');
  expect(() => verifyArchive(path.join(made().folder, '没有.zip'))).toThrow('没有这个存档');
  expect(verifyArchive(path.join(made().folder, 'site')).problems).toContainEqual(
    expect.objectContaining({ kind: 'package', message: expect.stringContaining('这里没有存档') as string }),
  );
});

test('should not break on pages that are nested without end or on lines that never end', () => {
  const { problems } = verifyChanged((folder) => {
    writeFileSync(path.join(folder, PAGE), `<main class="document"><article>${'<div>'.repeat(100_000)}`);
    writeFileSync(path.join(folder, 'bag-info.txt'), `A${' '.repeat(1_000_000)}`);
  });
  expect(problems).toContainEqual(expect.objectContaining({ kind: 'changed', file: PAGE }));
});

test('should say so where the manifest was written by a newer program or cannot be read', () => {
  const newer = verifyChanged((folder) =>
    replace(folder, 'data/manifest.json', '"version": 1', '"version": 2'),
  );
  expect(newer.problems).toContainEqual(
    expect.objectContaining({ found: expect.stringContaining('请用新版程序核对') as string }),
  );
  const bad = verifyChanged((folder) => replace(folder, 'data/manifest.json', '"documents"', '"Documents"'));
  expect(bad.problems).toContainEqual(expect.objectContaining({ message: '总清单读不出来' }));
});
