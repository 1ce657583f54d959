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
