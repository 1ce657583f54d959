import type { Worker } from 'node:worker_threads';

/** How often a worker is asked for its processor time, in milliseconds. */
const EVERY = 500;

/** Watches the processor time a worker spends on one file. */
export interface Watch {
  /** The worker begins with the file: what it took to start does not count. */
  restart(): void;
  /** Grants more time, in seconds. */
  grant(seconds: number): void;
  /** Ends watching. */
  stop(): void;
}

/**
 * Calls `onSpent` once when the worker has spent more than `seconds` of processor time. Asked from outside, so that code
 * that never looks at a clock is stopped too; a busy machine takes nothing from an honest file.
 */
export function watchProcessor(worker: Worker, seconds: number, onSpent: (allowed: number) => void): Watch {
  let allowed = seconds;
  let start: number | undefined;
  const look = async (): Promise<void> => {
    const spent = await readSeconds(worker);
    if (spent === undefined) return;
    start ??= spent;
    if (spent - start <= allowed) return;
    clearInterval(timer);
    onSpent(allowed);
  };
  const timer = setInterval(() => void look(), EVERY);
  return {
    restart() {
      start = undefined;
      void look();
    },
    grant(more) {
      allowed += more;
    },
    stop() {
      clearInterval(timer);
    },
  };
}

/** Processor seconds of a worker so far; undefined before it runs and after it has ended. */
async function readSeconds(worker: Worker): Promise<number | undefined> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1_000_000;
  } catch {
    return undefined;
  }
}
