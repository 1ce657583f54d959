import { readFileSync } from 'node:fs';

/** Whether a process of this computer still runs, by its id (进程号): who left a lock or a half-written folder behind. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process of this computer was started, in ticks since the computer was: ids are given again, in a container the same
 * one every time. Empty where the system does not say it (only Linux does) and for a process that has ended.
 */
export function findStart(pid: number): string {
  try {
    // The name of the program stands in brackets and may hold anything; after it the state, and 19 fields on the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    // One that has ended keeps its id until its parent has heard of it.
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
