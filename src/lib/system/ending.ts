import { constants } from 'node:os';

/** What ends a process from outside and can be heard by it. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `clean` once when this process ends or is interrupted, whichever comes first; a signal then does what it would have
 * done without us. Returns the function that takes this back.
 */
export function beforeEnd(clean: () => void): () => void {
  const forget = (): void => {
    process.off('exit', quit);
    for (const signal of SIGNALS) process.off(signal, forward);
  };
  const quit = (): void => {
    forget();
    clean();
  };
  const forward = (signal: NodeJS.Signals): void => {
    quit();
    // Whoever else listens (with `on`, not `once`) decides what becomes of this process; else it ends as it would have.
    if (process.listenerCount(signal) > 0) return;
    process.kill(process.pid, signal);
    // The first process of a container does not die of a signal.
    process.exit(toExitCode(signal));
  };
  process.once('exit', quit);
  for (const signal of SIGNALS) process.on(signal, forward);
  return forget;
}

/** The exit code of a process that a signal has ended, as shells tell it. */
export function toExitCode(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
