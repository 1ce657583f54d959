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
  /** It begins with the second of the heaps. */
  readonly large?: boolean;
}

/** Asks a thread to load what a kind of order needs. */
export interface Prepare {
  readonly prepare: JobKind;
}

/** What a thread says. */
export type Answer =
  { readonly made: readonly Made[] } | { readonly error: PlainError } | { readonly warning: string };

/**
 * Megabytes of heap a thread may fill. A thread that may have more takes more, because cleaning up can wait; an order that needs
 * more is done again by a thread that may have as much as the order takes.
 */
const HEAPS: readonly [number, ...number[]] = [300, 1200, 4000];

/** Megabytes for what is new on the heap: most of it is dead soon. */
const YOUNG = 24;

/** Milliseconds a thread has to end. */
const PATIENCE = 4000;

/** Threads that do orders in any sequence. */
export interface Pool {
  readonly size: number;
  /** Does an order on the next free thread. Rejects with what the job threw. */
  run(order: Order, warn: (text: string) => void): Promise<readonly Made[]>;
  /** Starts one thread more where there is room, and loads what orders of a kind need, while others work. */
  prepare(kind: JobKind, large: boolean): void;
  /** Ends the threads, with what they hold in memory; later orders start new ones. Nothing may be running. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly order: Order;
  readonly warn: (text: string) => void;
  readonly resolve: (made: readonly Made[]) => void;
  readonly reject: (error: Error) => void;
  /** Which of the heaps it needs. */
  heap: number;
}

/** Starts threads as they are needed, at most `size`; builds may share them one after the other. */
export function openPool(size: number, heaps: readonly number[] = HEAPS): Pool {
  /** The heap of orders that are large. */
  const largeHeap = Math.min(1, heaps.length - 1);
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  /** Every thread, with the heap it has. */
  const all = new Map<Worker, number>();

  const settle = (worker: Worker): Waiting | undefined => {
    const waiting = busy.get(worker);
    busy.delete(worker);
    return waiting;
  };
  const lose = (worker: Worker, error: Error): void => {
    if (!all.delete(worker)) return;
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    const waiting = settle(worker);
    if (waiting && isOutOfMemory(error) && waiting.heap + 1 < heaps.length) {
      waiting.heap += 1;
      queue.unshift(waiting);
    } else waiting?.reject(error);
    next();
  };
  const start = (heap: number): Worker => {
    const worker = new Worker(new URL('./boot.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heaps[heap] ?? HEAPS[0], maxYoungGenerationSizeMb: YOUNG },
    });
    all.set(worker, heap);
    worker.on('message', (answer: Answer) => {
      if ('warning' in answer) return busy.get(worker)?.warn(answer.warning);
      const waiting = settle(worker);
      idle.push(worker);
      if ('made' in answer) waiting?.resolve(answer.made);
      else waiting?.reject(reviveError(answer.error));
      next();
    });
    worker.on('error', (error: Error) => lose(worker, error));
    worker.on('exit', (code) => lose(worker, new Error(`A thread of the build ended with code ${code}`)));
    return worker;
  };
  /** An idle thread with heap enough, else a new one; in the place of one that has too little where there are enough. */
  const find = (heap: number): Worker | undefined => {
    const fit = idle.findIndex((worker) => (all.get(worker) ?? 0) >= heap);
    if (fit >= 0) return idle.splice(fit, 1)[0];
    if (all.size < size) return start(heap);
    const small = idle.pop();
    if (!small) return undefined;
    all.delete(small);
    void endWorker(small);
    return start(heap);
  };
  const next = (): void => {
    for (let waiting = queue[0]; waiting; waiting = queue[0]) {
      const worker = find(waiting.heap);
      if (!worker) return;
      queue.shift();
      busy.set(worker, waiting);
      worker.postMessage(waiting.order);
    }
  };
  return {
    size,
    run: (order, warn) =>
      new Promise((resolve, reject) => {
        queue.push({
          order,
          warn,
          resolve,
          reject,
          heap: order.large ? largeHeap : 0,
        });
        next();
      }),
    prepare(kind, large) {
      if (all.size >= size || queue.length > 0) return;
      const worker = start(large ? largeHeap : 0);
      idle.push(worker);
      worker.postMessage({ prepare: kind } satisfies Prepare);
    },
    async rest() {
      const workers = [...all.keys()];
      all.clear();
      idle.length = 0;
      await Promise.all(workers.map((worker) => endWorker(worker)));
    },
    async close() {
      queue.length = 0;
      await this.rest();
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

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
