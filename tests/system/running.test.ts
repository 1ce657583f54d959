import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import * as system from '../../src/lib/system/index.ts';

const { isRunning } = system;

test('should expose the public api', () => {
  expect(Object.keys(system).sort()).toEqual([
    'digestTexts',
    'isRunning',
    'listTree',
    'readLines',
    'removeTree',
  ]);
});

test('should tell a process that runs from one that has ended', async () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(spawnSync(process.execPath, ['-e', '0']).pid)).toBe(false);
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  expect(isRunning(child.pid ?? 0)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isRunning(child.pid ?? 0)).toBe(false);
});

test('a digest tells texts apart, and where one ends', () => {
  const digests = [['a', 'b'], ['ab', ''], ['', 'ab'], ['b', 'a'], ['a'], []].map((texts) =>
    system.digestTexts(texts),
  );
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
});
