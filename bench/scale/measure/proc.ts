import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the kernel says of a process: times in clock ticks. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** Start since boot. A number given to another process later has another start. */
  readonly start: number;
  /** User and system time of all its threads. */
  readonly own: number;
  /** User and system time of the children it waited for, with theirs. */
  readonly reaped: number;
}

/** Whether this system tells about processes the way that is read here. */
export const HAS_PROC = existsSync('/proc/self/stat');

/** Clock ticks in a second. */
export const TICKS = HAS_PROC ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100;

/** Parses `/proc/<pid>/stat`. A program's name may hold spaces and brackets: the fields start behind the last bracket. */
export function parseStat(text: string): ProcessStat {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // The first field here is the third of proc(5).
  const at = (field: number): number => Number(fields[field - 3]);
  return {
    pid: Number.parseInt(text, 10),
    parent: at(4),
    start: at(22),
    own: at(14) + at(15),
    reaped: at(16) + at(17),
  };
}

/** Reads a process; undefined when it is gone. */
export function readStat(pid: number | 'self'): ProcessStat | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text === undefined ? undefined : parseStat(text);
}

/** Children of all threads of a process, where the kernel lists them. */
const LISTS_CHILDREN = existsSync(`/proc/self/task/${process.pid}/children`);

/** The processes whose parent this is. */
export function listChildren(pid: number): number[] {
  if (!LISTS_CHILDREN) return scanChildren(pid);
  return list(`/proc/${pid}/task`).flatMap((thread) => {
    const text = read(`/proc/${pid}/task/${thread}/children`)?.trim() ?? '';
    return text === '' ? [] : text.split(' ').map(Number);
  });
}

/** The same from the parents of all processes: slower, and works everywhere. */
export function scanChildren(pid: number): number[] {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => readStat(one)?.parent === pid);
}

/** Resident memory of a process in kilobytes: a cheap question. */
export function readResident(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes);
}

/** Memory of a process with pages used by several counted in shares, in kilobytes: a dear question, and may be refused. */
export function readShare(pid: number): number | undefined {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
