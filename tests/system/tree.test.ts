import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listTree } from '../../src/lib/system/index.ts';

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
