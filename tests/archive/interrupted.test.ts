import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { nameBuilding, writeZip } from '../../src/lib/archive/zip/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ZIP = pathToFileURL(path.resolve('src/lib/archive/zip/index.ts')).href;

/** Starts a program that writes a zip without end and ends it without warning once it has begun. */
async function killWhileWriting(file: string): Promise<void> {
  const program = `
    import { writeZip } from ${JSON.stringify(ZIP)};
    function* members() {
      for (let count = 0; ; count += 1) yield { name: String(count), read: () => Buffer.alloc(100_000, count), stored: true };
    }
    await writeZip(${JSON.stringify(file)}, members());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, NODE_OPTIONS: undefined },
    stdio: 'ignore',
  });
  for (let waited = 0; !existsSync(nameBuilding(file)) && waited < 10_000; waited += 20) await sleep(20);
  expect(existsSync(nameBuilding(file))).toBe(true);
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await closed;
}

const write = (file: string) => writeZip(file, [{ name: 'a.txt', read: () => Buffer.from('x') }]);

test('should leave no half zip when it is killed, keep the old one, and clear away the remains', async () => {
  const file = path.join(folder, '存档.zip');
  await killWhileWriting(file);
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, '原来的存档');
  await killWhileWriting(file);
  expect(readFileSync(file, 'utf8')).toBe('原来的存档');
  await write(file);
  expect(readdirSync(folder)).toEqual(['存档.zip']);
});

test('should leave the old zip and no remains when a file cannot be read', async () => {
  const file = path.join(folder, '存档.zip');
  const before = readFileSync(file);
  const failing = [
    { name: 'a', read: () => Buffer.alloc(10) },
    {
      name: 'b',
      read: (): Buffer => {
        throw new Error('gone');
      },
    },
  ];
  await expect(writeZip(file, failing)).rejects.toThrow('gone');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['存档.zip']);
});
