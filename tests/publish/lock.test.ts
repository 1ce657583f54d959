import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { describeSelf, type LockHolder } from '../../src/lib/publish/output/holder.ts';
import { withLock } from '../../src/lib/publish/output/index.ts';
import { findStart } from '../../src/lib/system/index.ts';

const url = new URL('../../src/lib/publish/output/index.ts', import.meta.url).href;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-lock-'));
  file = path.join(folder, 'sub/build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('withLock(file, task)', () => {
  it('should let one task run at a time, and say once that another waits', async () => {
    const events: string[] = [];
    const run = (name: string): Promise<void> =>
      withLock(
        file,
        async () => {
          events.push(`${name}+`);
          await sleep(60);
          events.push(`${name}-`);
        },
        { interval: 5, onWait: (holder) => events.push(`${name} waits for ${holder}`) },
      );
    await Promise.all([run('a'), run('b')]);
    expect(events).toEqual(['a+', `b waits for 进程 ${process.pid}`, 'a-', 'b+', 'b-']);
    expect(existsSync(file)).toBe(false);
  });

  it('should let go when the task fails, and pass its error and its value on', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, () => Promise.resolve(7))).toBe(7);
  });

  it('should take over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await withLock(file, () => Promise.resolve());
    for (const content of [write({ pid, start: '1' }), '', 'no holder', '17', '{}', 'null']) {
      writeFileSync(file, content);
      utimesSync(file, 1_600_000_000, 1_600_000_000);
      expect(await withLock(file, () => Promise.resolve('done'), { interval: 5 }), content).toBe('done');
    }
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'should take over the lock of a process whose id another has now, even we: in a container ids begin anew',
    async () => {
      await withLock(file, () => Promise.resolve());
      for (const pid of [process.pid, process.ppid]) {
        writeFileSync(file, write({ pid, start: '1' }));
        expect(await withLock(file, () => Promise.resolve('done'), { interval: 5 })).toBe('done');
      }
    },
  );

  it('should wait for a process elsewhere, whose id says nothing here, until it has been silent', async () => {
    await withLock(file, () => Promise.resolve());
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const names: string[] = [];
    const content = write({ host: '另一台', world: 'another', pid });
    writeFileSync(file, content);
    let beats = 0;
    // Its clock is wrong by years: what counts is that the time of its file goes on.
    const beat = setInterval(() => utimesSync(file, (beats += 1), beats), 20);
    let isOver = false;
    const waiting = withLock(
      file,
      () => {
        isOver = true;
        return Promise.resolve();
      },
      { interval: 5, silence: 200, onWait: (name) => names.push(name) },
    );
    await sleep(500);
    expect([isOver, readFileSync(file, 'utf8')]).toEqual([false, content]);
    clearInterval(beat);
    await waiting;
    expect([isOver, names]).toEqual([true, [`另一台 上的进程 ${pid}`]]);
  });

  it('should wait once for a dead process elsewhere that left several locks', async () => {
    const content = write({ host: '另一台', world: 'gone', pid: 1 });
    const lock = (name: string, silence: number) => {
      writeFileSync(path.join(folder, name), content);
      return withLock(path.join(folder, name), () => Promise.resolve(), {
        interval: 5,
        silence,
        patience: 2000,
      });
    };
    await lock('first', 50);
    await lock('second', 60_000);
  });

  it('should tell when nobody will ever be able to read a lock', async () => {
    mkdirSync(file, { recursive: true });
    await expect(withLock(file, () => Promise.resolve())).rejects.toThrow(/构建锁读不出来[\s\S]*EISDIR/);
    rmSync(file, { recursive: true });
    symlinkSync('/nowhere/at/all', file);
    await expect(withLock(file, () => Promise.resolve())).rejects.toThrow('构建锁读不出来');
  });

  it('should leave alone what another has taken who took us for dead', async () => {
    const other = write({ world: 'another' });
    await withLock(file, ({ verify }) => {
      verify();
      writeFileSync(file, other);
      expect(verify).toThrow('另一个构建已经接手');
      return Promise.resolve();
    });
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  it('should leave a lock alone that was made this moment', async () => {
    await withLock(file, () => Promise.resolve());
    writeFileSync(file, '');
    const waiting = withLock(file, () => Promise.resolve(), { interval: 5, patience: 20 });
    await expect(waiting).rejects.toThrow('等待另一个构建结束');
  });

  it('should end waiting with a message', async () => {
    await withLock(file, () => Promise.resolve());
    writeFileSync(file, write({ pid: process.ppid, start: findStart(process.ppid) }));
    const waiting = withLock(file, () => Promise.resolve(), { interval: 5, patience: 20 });
    await expect(waiting).rejects.toThrow(DisclosureError);
    await expect(waiting).rejects.toThrow(`进程 ${process.ppid}仍占用着构建锁`);
  });

  it('should let go when the process is told to end', async () => {
    const script = `import { withLock } from ${JSON.stringify(url)};
      await withLock(${JSON.stringify(file)}, () => new Promise(() => setInterval(() => 0, 1000)));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    await expect.poll(() => existsSync(file), { timeout: 10_000 }).toBe(true);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(existsSync(file)).toBe(false);
  });
});

/** What a process of this machine would write into a lock. */
function write(holder: Partial<LockHolder>): string {
  return JSON.stringify({ ...describeSelf(), ...holder });
}
