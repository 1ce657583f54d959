import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { verifyArchive } from '../../src/lib/archive/index.ts';

// The command as a web team gives it, with a build of its own.

const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'mingzhang-selected-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Starts the command with a temporary folder of its own, in which nothing may be left behind. */
function start(...words: string[]) {
  const child = spawn(process.execPath, ['src/lib/cli/main.ts', 'archive', ...words], {
    env: { ...process.env, NODE_ENV: undefined, NODE_OPTIONS: undefined, VITEST: undefined, TMPDIR: work },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, read: () => printed };
}

const listLeft = () => readdirSync(work).filter((name) => name.startsWith('mingzhang-archive-'));

it('archives a district and a year with lists that know of nothing else, and leaves nothing behind', async () => {
  const out = path.join(work, '芦淞区 2021.zip');
  const { ended, read } = start('--region', '芦淞区', '--year', '2021', '--out', out);
  expect(await ended, read()).toBe(0);
  expect(listLeft()).toEqual([]);
  const verdict = verifyArchive(out);
  expect(verdict).toMatchObject({ problems: [], documents: 1 });
  expect(read()).toContain(`SHA-256：${verdict.sha256 ?? ''}`);
  const files = Object.entries(unzipSync(readFileSync(out)));
  expect(files.some(([name]) => name.includes('/data/site/lusong/kexie/2021/index.html'))).toBe(true);
  // Neither a page nor a word of a document that was not chosen: not on lists, not in the glossary, not in the search.
  for (const [name, bytes] of files) {
    expect(name).not.toMatch(/\/(?:hengyang|changning|yuanjiang)\//);
    if (/\.(?:html|json|txt)$/.test(name) && !name.endsWith('original.txt'))
      expect(Buffer.from(bytes).toString('utf8'), name).not.toMatch(/沅江市科学技术协会|常宁市科学技术协会/);
  }
});

it('leaves neither a zip nor anything else behind when it is interrupted', async () => {
  const out = path.join(work, '中断.zip');
  const { child, ended } = start('--out', out);
  for (let waited = 0; listLeft().length === 0 && waited < 20_000; waited += 50) await sleep(50);
  await sleep(1500);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(existsSync(out)).toBe(false);
  expect(listLeft()).toEqual([]);
  // Nothing that was started runs on and writes it anew.
  await sleep(1500);
  expect(listLeft()).toEqual([]);
});
