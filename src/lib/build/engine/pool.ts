import { Worker } from 'node:worker_threads';
import { reviveError, type PlainError } from './error.ts';
import type { JobKind, Made } from './task.ts';

/** Where threads read and write. */
export interface ThreadFolders {
  readonly content: string;
  /** The next site, being written. */
  readonly staged: string;
  /** The site that stands; absent in the first build. */
  readonly current: string;
  /** Folder of `Keep`. */
  readonly keep: string;
  /** The drawing program, see `drawing/`. */
  readonly drawing: string;
}

/** Work for a thread: several inputs of one kind, done one after the other. */
export interface Order {
  readonly folders: ThreadFolders;
  readonly kind: JobKind;
  readonly inputs: readonly unknown[];
}

/** What a thread says. */
export type Answer =
  { readonly made: readonly Made[] } | { readonly error: PlainError } | { readonly warning: string };

/** Megabytes of heap a thread may fill: two of them and the main thread stay well below what a small machine has. */
const HEAP = 640;

/** Milliseconds a thread has to end. */
const PATIENCE = 4000;

/** Threads that do orders in any sequence. */
export interface Pool {
  readonly size: number;
  /** Does an order on the next free thread. Rejects with what the job threw. */
  run(order: Order, warn: (text: string) => void): Promise<readonly Made[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly order: Order;
  readonly warn: (text: string) => void;
  readonly resolve: (made: readonly Made[]) => void;
  readonly reject: (error: Error) => void;
}

/** Starts threads as they are needed, at most `size`; builds may share them one after the other. */
export function openPool(size: number): Pool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const all = new Set<Worker>();

  const settle = (worker: Worker): Waiting | undefined => {
    const waiting = busy.get(worker);
    busy.delete(worker);
    return waiting;
  };
  const lose = (worker: Worker, error: Error): void => {
    all.delete(worker);
    settle(worker)?.reject(error);
    next();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./boot.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    all.add(worker);
    worker.on('message', (answer: Answer) => {
      if ('warning' in answer) return busy.get(worker)?.warn(answer.warning);
      const waiting = settle(worker);
      idle.push(worker);
      if ('made' in answer) waiting?.resolve(answer.made);
      else waiting?.reject(reviveError(answer.error));
      next();
    });
    worker.on('error', (error) => lose(worker, error));
    worker.on('exit', (code) => lose(worker, new Error(`A thread of the build ended with code ${code}`)));
    return worker;
  };
  const next = (): void => {
    while (queue.length > 0 && (idle.length > 0 || all.size < size)) {
      const worker = idle.pop() ?? start();
      if (!all.has(worker)) continue;
      const waiting = queue.shift();
      if (!waiting) return;
      busy.set(worker, waiting);
      worker.postMessage(waiting.order);
    }
  };
  return {
    size,
    run: (order, warn) =>
      new Promise((resolve, reject) => {
        queue.push({ order, warn, resolve, reject });
        next();
      }),
    async close() {
      queue.length = 0;
      const workers = [...all];
      for (const worker of workers) worker.removeAllListeners('exit');
      all.clear();
      await Promise.all(workers.map((worker) => endWorker(worker)));
    },
  };
}

/** Lets a thread put away what it works with; one that does not end by itself is ended. */
async function endWorker(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage('close');
  const late = setTimeout(() => void worker.terminate(), PATIENCE);
  await ended;
  clearTimeout(late);
}
