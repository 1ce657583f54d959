import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listTree, readLines, removeTree } from '../../src/lib/system/index.ts';

test('should list the files of a tree and follow no link', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tree-'));
  mkdirSync(path.join(folder, 'b', 'c'), { recursive: true });
  for (const name of ['b/c/2', 'b/1', 'a']) writeFileSync(path.join(folder, name), '');
  symlinkSync(path.join(folder, 'a'), path.join(folder, 'link-to-file'));
  symlinkSync(folder, path.join(folder, 'b', 'link-to-folder'));
  expect(listTree(folder)).toEqual(['a', 'b/1', 'b/c/2']);
});

test('should throw for a folder that is not there', () => {
  expect(() => listTree(path.join(tmpdir(), 'no-such-folder'))).toThrow('ENOENT');
});

test('should remove a folder with all it holds, and nothing a link in it points at', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tree-'));
  const gone = path.join(folder, 'gone');
  mkdirSync(path.join(gone, 'a'), { recursive: true });
  writeFileSync(path.join(folder, 'stays'), '');
  writeFileSync(path.join(gone, 'a', 'file'), '');
  symlinkSync(path.join(folder, 'stays'), path.join(gone, 'link'));
  await removeTree(gone);
  await removeTree(path.join(folder, 'never-there'));
  expect([existsSync(gone), existsSync(path.join(folder, 'stays'))]).toEqual([false, true]);
});

test('should read the lines of a file wherever its chunks end', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'lines-')), 'file');
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ text: fc.constantFrom('', '甲', 'ab', '数'.repeat(700), '𠮷'), times: fc.nat(900) }),
      ),
      fc.boolean(),
      (made, ended) => {
        const lines = made.map(({ text, times }) => text.repeat(times));
        writeFileSync(file, lines.join('\n') + (ended && lines.length > 0 ? '\n' : ''));
        const read = [...readLines(file)];
        while (lines.at(-1) === '') lines.pop();
        while (read.at(-1) === '') read.pop();
        expect(read).toEqual(lines);
      },
    ),
    { numRuns: 40 },
  );
});
