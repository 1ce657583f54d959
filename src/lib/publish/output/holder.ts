import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { findStart, isRunning } from '../../system/index.ts';

/** Who holds a lock: what is needed to tell whether that process still runs, here or elsewhere. */
export interface LockHolder {
  /** Name of the machine or container, for people. */
  readonly host: string;
  /** A running machine and a set of process ids in it: ids mean something only where this is the same. */
  readonly world: string;
  readonly pid: number;
  /** `findStart` of the process. */
  readonly start: string;
}

let self: LockHolder | undefined;

/** What this process writes into a lock it takes. */
export function describeSelf(): LockHolder {
  const host = hostname();
  self ??= {
    host,
    world: [
      host,
      tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
      tryRead(() => readlinkSync('/proc/self/ns/pid')),
    ].join(' '),
    pid: process.pid,
    start: findStart(process.pid),
  };
  return self;
}

/** Reads what stands in a lock; undefined when it was not, or not yet, written as a whole. */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    const { host, world, pid, start } = JSON.parse(text) as Partial<LockHolder>;
    if (typeof host !== 'string' || typeof world !== 'string' || typeof start !== 'string') return undefined;
    return typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0
      ? { host, world, pid, start }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the holder runs; undefined where that cannot be known from here: another machine, another container. */
export function askHolder({ world, pid, start }: LockHolder): boolean | undefined {
  if (world !== describeSelf().world) return undefined;
  if (!isRunning(pid)) return false;
  // The id may have been given to another process since; where the system does not say, silence will.
  if (start === '') return pid === process.pid ? true : undefined;
  return findStart(pid) === start;
}

/** The holder in words: 进程 12, or with the name of its machine. */
export function nameHolder({ host, world, pid }: LockHolder): string {
  return world === describeSelf().world ? `进程 ${pid}` : `${host} 上的进程 ${pid}`;
}

/** Only Linux says it. */
function tryRead(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
