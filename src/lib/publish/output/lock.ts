import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DisclosureError } from '../../model/index.ts';
import { isRunning } from '../../system/index.ts';

/** Milliseconds in which a process writes its id into the lock it has made. */
const GRACE = 2000;

/** How a task waits for its turn. */
export interface LockOptions {
  /** Called once, when another process holds the lock, with its process id. */
  readonly onWait?: (holder: number) => void;
  /** Milliseconds between two looks. */
  readonly interval?: number;
  /** Milliseconds after which waiting ends with a `DisclosureError`. */
  readonly patience?: number;
}

/**
 * Runs a task while holding a lock file, so that two builds never share a cache or an output folder at one time.
 * A second caller waits; a lock whose process no longer runs is taken over.
 */
export async function withLock<T>(
  file: string,
  task: () => Promise<T>,
  { onWait, interval = 250, patience = 30 * 60_000 }: LockOptions = {},
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  let announced = false;
  for (let waited = 0; !take(file); waited += interval) {
    const holder = readHolder(file);
    if (holder === undefined) continue;
    if (isAbandoned(file, holder)) {
      dropStale(file, holder);
      continue;
    }
    if (!announced) onWait?.(holder);
    announced = true;
    if (waited > patience) throw giveUp(file, holder);
    await sleep(interval);
  }
  const release = (): void => rmSync(file, { force: true });
  // Ctrl-C ends the process without unwinding: the lock goes with it.
  process.once('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Creates the lock file with our process id; false when it exists. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Process id in the lock file; undefined when the lock has just been released, 0 when it cannot be read. */
function readHolder(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return undefined;
  }
}

/** Whether nobody will ever release the lock. A file that is still empty may have been made this very moment. */
function isAbandoned(file: string, holder: number): boolean {
  if (holder !== 0) return !isRunning(holder);
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - made > GRACE;
}

/** Moves a dead process's lock away first: of several waiters only one succeeds, and a lock taken meanwhile is put back. */
function dropStale(file: string, holder: number): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside) === holder) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function giveUp(file: string, holder: number): DisclosureError {
  return new DisclosureError({
    what: '等待另一个构建结束，时间过长。',
    place: { file },
    found: `进程 ${holder} 仍占用着构建锁`,
    expected: '同一时间只有一个构建',
    todo: '等它结束后再运行；如果那个进程并不是构建，删除这个锁文件。',
  });
}
