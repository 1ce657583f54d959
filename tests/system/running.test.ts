import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import * as system from '../../src/lib/system/index.ts';

const { findStart, IN_GROUP, isRunning, killGroup } = system;
const url = new URL('../../src/lib/system/index.ts', import.meta.url).href;

test('should expose the public api', () => {
  expect(Object.keys(system).sort()).toEqual([
    'IN_GROUP',
    'SIGNALS',
    'beforeEnd',
    'digestTexts',
    'findStart',
    'isRunning',
    'killGroup',
    'listTree',
    'readLines',
    'removeTree',
    'sha256',
    'toExitCode',
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

test.runIf(process.platform === 'linux')('should tell two processes apart by their start', async () => {
  expect(findStart(process.pid)).toMatch(/^\d+$/);
  expect(findStart(process.pid)).toBe(findStart(process.pid));
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  expect(findStart(child.pid ?? 0)).not.toBe(findStart(process.pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(findStart(child.pid ?? 0)).toBe('');
});

test('should end a process with all it has started', async () => {
  const script =
    "const c = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']); console.log(c.pid); setInterval(() => 0, 1000)";
  const child = spawn(process.execPath, ['-e', script], { ...IN_GROUP, stdio: ['ignore', 'pipe', 'ignore'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const grandchild = Number(said.toString());
  killGroup(child);
  await once(child, 'exit');
  await expect.poll(() => isRunning(grandchild) && findStart(grandchild) !== '').toBe(false);
  killGroup(child);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP', ''] as const)(
  'should do once what is to be done before the end by %s',
  async (signal) => {
    const script = `import { beforeEnd } from ${JSON.stringify(url)};
    beforeEnd(() => console.log('one'));
    beforeEnd(() => console.log('two'));
    beforeEnd(() => console.log('never'))();
    console.log('ready');
    setTimeout(() => 0, ${signal === '' ? 1 : 60_000});`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (signal !== '' && said === 'ready\n') child.kill(signal);
    });
    expect(await once(child, 'close')).toEqual(signal === '' ? [0, null] : [null, signal]);
    expect(said).toBe('ready\none\ntwo\n');
  },
);

test('a digest tells texts apart, and where one ends', () => {
  const digests = [['a', 'b'], ['ab', ''], ['', 'ab'], ['b', 'a'], ['a'], []].map((texts) =>
    system.digestTexts(texts),
  );
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
});
