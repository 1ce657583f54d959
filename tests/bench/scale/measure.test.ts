import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureCommand, type Cost } from '../../../bench/scale/measure/measure.ts';
import {
  HAS_PROC,
  listChildren,
  parseStat,
  readStat,
  scanChildren,
} from '../../../bench/scale/measure/proc.ts';
import { followTree } from '../../../bench/scale/measure/tree.ts';

const work = mkdtempSync(path.join(tmpdir(), 'scale-measure-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Works until it has used so many processor seconds, then says what it used in all. */
const BURN = `
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const burn = (seconds) => { let x = 0; while (used() < seconds) for (let i = 0; i < 1e5; i += 1) x += Math.sqrt(i); return x; };
const say = (value) => require('node:fs').writeSync(1, value + '\\n');
`;

describe.runIf(HAS_PROC)('a measured command', () => {
  let cost: Cost;
  let said: number[];
  beforeAll(async () => {
    // A parent with memory, a thread in it, and a child that works at the same time.
    const program = `${BURN}
const { Worker } = require('node:worker_threads');
const { spawnSync } = require('node:child_process');
const held = Buffer.alloc(200 * 1024 * 1024, 1);
if (process.argv[1] === 'child') { burn(0.7); say(used()); process.exit(); }
new Worker("let x = 0; const end = Date.now() + 300; while (Date.now() < end) x += Math.sqrt(x + 1);", { eval: true })
  .on('exit', () => {
    spawnSync(process.execPath, ['-e', process.env.PROGRAM, 'child'], { stdio: 'inherit' });
    burn(used() + 0.4);
    say(used() + held[0] - 1);
  });`;
    const log = path.join(work, 'burn.txt');
    const env = { PROGRAM: program };
    cost = await measureCommand(
      { program: process.execPath, args: ['-e', program, 'parent'], cwd: work, env },
      log,
    );
    said = readFileSync(log, 'utf8').trim().split('\n').map(Number);
  });

  it('costs the processor time that its processes say they used, within 3 %', () => {
    expect(said).toHaveLength(2);
    const sum = said.reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThan(1);
    // What a process uses for its own end it cannot tell; the kernel counts in hundredths.
    expect(Math.abs((cost.cpu ?? 0) - sum)).toBeLessThan(0.03 * sum + 0.02);
  });

  it('costs the memory its processes hold at the same time, the program itself once', () => {
    expect(cost.megabytes).toBeGreaterThan(400);
    expect(cost.megabytes).toBeLessThan(560);
  });

  it('fails with its program', async () => {
    const log = path.join(work, 'failed.txt');
    const command = {
      program: process.execPath,
      args: ['-e', 'console.log("why"); process.exit(3)'],
      cwd: work,
    };
    await expect(measureCommand(command, log)).rejects.toThrow(/code 3.*failed\.txt/);
    expect(readFileSync(log, 'utf8')).toBe('why\n');
    await expect(measureCommand({ program: 'no-such-program', args: [], cwd: work }, log)).rejects.toThrow(
      /ENOENT/,
    );
  });
});

describe('a process', () => {
  it('is read whatever its name looks like', () => {
    const text = `77 (a) 9 (b c) S 5 77 77 0 -1 4194304 1 2 3 4 110 20 7 3 20 0 11 0 4242 1 2 3`;
    expect(parseStat(text)).toEqual({ pid: 77, parent: 5, start: 4242, own: 130, reaped: 10 });
  });

  it.runIf(HAS_PROC)(
    'has the same children by either way of asking, and is followed when its parent ends',
    async () => {
      const inner = `setTimeout(() => {}, 10_000)`;
      const outer = `const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'ignore', detached: true });
child.unref();
console.log(child.pid);
setTimeout(() => process.exit(), 300);`;
      const child = spawn(process.execPath, ['-e', outer], { stdio: ['ignore', 'pipe', 'ignore'] });
      const root = child.pid ?? 0;
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      const orphan = Number(chunk.toString());
      try {
        expect(listChildren(root)).toEqual([orphan]);
        expect(scanChildren(root)).toEqual([orphan]);
        const tree = followTree(root);
        expect(tree.look().map(({ pid }) => pid)).toEqual([root, orphan]);
        expect(tree.adopted).toBe(0);
        await once(child, 'exit');
        expect(tree.look().map(({ pid }) => pid)).toEqual([orphan]);
        expect(tree.adopted).toBe(readStat(orphan)?.own);
      } finally {
        process.kill(orphan);
      }
    },
  );
});
