import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEnd } from '../../system/index.ts';
import { askHolder, describeSelf, nameHolder, parseHolder } from './holder.ts';
import { explainLost, explainUnreadable, giveUp } from './lock-error.ts';

/** Milliseconds in which a process writes who it is into the lock it has made. */
const GRACE = 2000;

/** Milliseconds between two signs of life of a holder: the time of its lock file. */
const BEAT = 5000;

/** Milliseconds of silence after which a holder that cannot be asked is taken for dead: many times what a build is ever too busy for. */
const SILENCE = 60_000;

/** The lock while a task holds it. */
export interface HeldLock {
  /** Throws `DisclosureError` when another process has taken it over: before anything is put in place for good. */
  readonly verify: () => void;
}

/** How a task waits for its turn. */
export interface LockOptions {
  /** Called once, when another process holds the lock, with its name for people: 进程 12. */
  readonly onWait?: ((holder: string) => void) | undefined;
  /** Milliseconds between two looks. */
  readonly interval?: number;
  /** Milliseconds after which waiting ends with a `DisclosureError`. */
  readonly patience?: number;
  /** Milliseconds of silence after which a holder on another machine is taken for dead. */
  readonly silence?: number;
}

/**
 * Runs a task while holding a lock file, so that two builds never share a cache or an output folder at one time.
 * A second caller waits; the lock of a process that no longer runs is taken over, at once where that process can be asked
 * for, else (another machine or container on a shared disk) when it has given no sign of life for a minute.
 */
export async function withLock<T>(
  file: string,
  task: (held: HeldLock) => Promise<T>,
  { onWait, interval = 250, patience = 30 * 60_000, silence = SILENCE }: LockOptions = {},
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = JSON.stringify(describeSelf());
  const watch = startWatch(file, silence);
  let announced = false;
  for (let waited = 0; !take(file, own); waited += interval) {
    const text = readLock(file);
    if (text === undefined) continue;
    if (watch.isAbandoned(text)) {
      dropStale(file, text);
      continue;
    }
    const holder = parseHolder(text);
    const name = holder ? nameHolder(holder) : '另一个进程';
    if (!announced) onWait?.(name);
    announced = true;
    if (waited > patience) throw giveUp(file, name);
    await sleep(interval);
  }
  const beat = setInterval(() => touch(file), BEAT);
  beat.unref();
  const release = (): void => {
    clearInterval(beat);
    // Whoever took us for dead holds it now.
    if (holds(file, own)) rmSync(file, { force: true });
  };
  const forget = beforeEnd(release);
  try {
    return await task({
      verify: () => {
        if (!holds(file, own)) throw explainLost(file);
      },
    });
  } finally {
    forget();
    release();
  }
}

/** Creates the lock file with who we are; false when it exists. */
function take(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What stands in the lock file; undefined when it has just been released. Throws when it will never be read. */
function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (code === 'ENOENT' && !isLink) return undefined;
    throw explainUnreadable(file, code);
  }
}

/** Whether just this stands in the lock file. */
function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken over, or the disk is away for a moment: what matters is told when the task writes.
  }
}

/** What dead processes have written into their locks: one that left several is waited for once. */
const dead = new Set<string>();

/** Looks at a lock again and again. Silence is measured by our own clock: that of another machine may be wrong by hours. */
function startWatch(file: string, silence: number) {
  let sign = '';
  let heard = 0;
  return {
    /** Whether nobody will ever release the lock; `text` is what stands in it. */
    isAbandoned(text: string): boolean {
      const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      const holder = parseHolder(text);
      // A file that is still empty may have been made this very moment.
      if (!holder) return Date.now() - made > GRACE;
      if (dead.has(text)) return true;
      const runs = askHolder(holder);
      if (runs !== undefined) return !runs;
      const now = performance.now();
      if (`${made} ${text}` !== sign) {
        sign = `${made} ${text}`;
        heard = now;
      }
      if (now - heard > silence) dead.add(text);
      return dead.has(text);
    },
  };
}

/** Moves a dead process's lock away first: of several waiters only one succeeds, and a lock taken meanwhile is put back. */
function dropStale(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (holds(aside, text)) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
