import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { withLock } from '../../src/lib/publish/output/index.ts';

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
    expect(events).toEqual(['a+', `b waits for ${process.pid}`, 'a-', 'b+', 'b-']);
    expect(existsSync(file)).toBe(false);
  });

  it('should let go when the task fails, and pass its error and its value on', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, () => Promise.resolve(7))).toBe(7);
  });

  it('should take over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await withLock(file, () => Promise.resolve());
    for (const content of [String(pid), '', 'no number']) {
      writeFileSync(file, content);
      utimesSync(file, 1_600_000_000, 1_600_000_000);
      expect(await withLock(file, () => Promise.resolve('done'), { interval: 5 })).toBe('done');
    }
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('should leave a lock alone that was made this moment', async () => {
    await withLock(file, () => Promise.resolve());
    writeFileSync(file, '');
    const waiting = withLock(file, () => Promise.resolve(), { interval: 5, patience: 20 });
    await expect(waiting).rejects.toThrow('等待另一个构建结束');
  });

  it('should end waiting with a message', async () => {
    await withLock(file, () => Promise.resolve());
    writeFileSync(file, String(process.ppid));
    const waiting = withLock(file, () => Promise.resolve(), { interval: 5, patience: 20 });
    await expect(waiting).rejects.toThrow(DisclosureError);
    await expect(waiting).rejects.toThrow(`进程 ${process.ppid} 仍占用着构建锁`);
  });
});
