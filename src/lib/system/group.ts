import { spawn, type ChildProcess } from 'node:child_process';

/** How a process is started that is to be ended with all the processes it starts: in a group of its own. */
export const IN_GROUP = { detached: process.platform !== 'win32', windowsHide: true } as const;

/** Ends a process that was started with `IN_GROUP`, and those it has started; nothing happens when they are gone. */
export function killGroup({ pid, exitCode }: Pick<ChildProcess, 'pid' | 'exitCode'>): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else if (exitCode === null)
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  } catch {
    // The group is gone already.
  }
}
