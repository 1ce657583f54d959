import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flattenError, reviveError } from '../../src/lib/build/engine/error.ts';
import { explainSystemError } from '../../src/lib/cli/system-error.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-refused-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attempt = (task: () => unknown): unknown => {
  try {
    task();
  } catch (error) {
    return error;
  }
  return undefined;
};

it('should tell people what the system refuses and where, also when a thread was told', () => {
  writeFileSync(path.join(folder, 'file'), '');
  const cases = [
    [() => readFileSync(folder), '应该是文件的地方是一个文件夹'],
    [() => mkdirSync(path.join(folder, 'file/x'), { recursive: true }), '路径中有一段是文件'],
    [() => mkdirSync(folder), '这里已有同名的文件或文件夹'],
    [() => writeFileSync(path.join(folder, 'x'.repeat(300)), ''), '文件名太长'],
  ] as const;
  for (const [task, found] of cases) {
    const error = attempt(task);
    for (const one of [error, reviveError(structuredClone(flattenError(error)))])
      expect(explainSystemError(one)?.message, found).toContain(found);
  }
});

it.runIf(process.platform === 'linux')('should say that a disk is full', () => {
  const handle = openSync('/dev/full', 'w');
  const error = attempt(() => writeSync(handle, 'x'));
  closeSync(handle);
  expect(explainSystemError(error)?.message).toMatch(/磁盘满了[\s\S]*腾出空间/);
});

it('should leave defects as they are', () => {
  for (const error of [new Error('no'), 'no', undefined, Object.assign(new Error('x'), { code: 'ENOSPC' })])
    expect(explainSystemError(error)).toBeUndefined();
  expect(explainSystemError(attempt(() => readFileSync(path.join(folder, 'none'))))).toBeUndefined();
});
