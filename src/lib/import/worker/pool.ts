import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DisclosureError } from '../../model/index.ts';
import { readSource, type ImportSource, type ReadSource } from '../source/read.ts';
import { READ_SECONDS } from '../read/budget.ts';
import type { ReadAnswer, ReadNews } from './message.ts';
import { watchProcessor } from './watch.ts';

/**
 * What reading one file may cost. A real document takes a second and 200 MB; a file that needs more is none. The readers
 * themselves stop after ten seconds of processor time without getting on (`read/budget.ts`) and say what to do; one that
 * does not look is stopped from outside a moment later. The limit by the clock is the last resort: on a busy machine an
 * honest document of 300 pages may wait for a minute.
 */
export const READ_LIMITS = { processorSeconds: READ_SECONDS + 2, seconds: 180, megabytes: 1_500 } as const;

/** Limits of a pool; tests set smaller ones. */
export interface PoolOptions {
  /** Files read at the same time. */
  readonly size?: number;
  /** Processor time for one file that does not get on. */
  readonly processorSeconds?: number;
  /** Time for one file by the clock. */
  readonly seconds?: number;
  readonly megabytes?: number;
  /** The worker's program. */
  readonly program?: URL;
}

/** Reads files apart from the program, so that a file that hangs or fills the memory costs nothing but itself. */
export interface ReaderPool {
  /** Reads a file. Rejects with `DisclosureError` for what cannot be read, also when it takes too long or too much. */
  read(source: ImportSource): Promise<ReadSource>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Starts a pool of readers; workers are started when first needed. */
export function createReaderPool({
  size = Math.max(1, Math.min(4, availableParallelism())),
  processorSeconds = READ_LIMITS.processorSeconds,
  seconds = READ_LIMITS.seconds,
  megabytes = READ_LIMITS.megabytes,
  program = new URL('./worker.ts', import.meta.url),
}: PoolOptions = {}): ReaderPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const take = async (): Promise<Worker> => {
    // Whoever waits is handed the place of the one that leaves: `busy` does not change.
    if (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    const found = idle.pop();
    if (found) return found;
    const worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // A reader has no business with the terminal or the environment.
      env: {},
      stdout: true,
      stderr: true,
    });
    all.add(worker);
    // What a worker that was let go still says is of no interest.
    worker.on('error', () => undefined);
    return worker;
  };
  const release = (worker: Worker, isSound: boolean): void => {
    if (isSound) idle.push(worker);
    else {
      all.delete(worker);
      void worker.terminate();
    }
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };

  return {
    async read(source) {
      const worker = await take();
      const { answer, isSound } = await ask(worker, source, { processorSeconds, seconds });
      release(worker, isSound);
      if (answer.kind === 'read') return answer.read;
      if (answer.kind === 'problem') throw new DisclosureError(answer.parts);
      throw new Error(`Reading ${source.name} failed: ${answer.message}`);
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

interface Asked {
  readonly answer: ReadAnswer;
  /** Whether the worker can read on. */
  readonly isSound: boolean;
}

function ask(
  worker: Worker,
  source: ImportSource,
  { processorSeconds, seconds }: Required<Pick<PoolOptions, 'processorSeconds' | 'seconds'>>,
): Promise<Asked> {
  return new Promise((resolve) => {
    const finish = (answer: ReadAnswer, isSound: boolean): void => {
      clearTimeout(timer);
      watch.stop();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve({ answer, isSound });
    };
    const onMessage = (said: ReadAnswer | ReadNews): void => {
      if (said.kind === 'begun') watch.restart();
      else if (said.kind === 'granted') watch.grant(said.seconds);
      else finish(said, said.kind !== 'defect');
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const message = error.stack ?? error.message;
      finish(isMemory ? refuse(source.name, '内存不够') : { kind: 'defect', message }, false);
    };
    const onExit = (): void => {
      finish(refuse(source.name, '读取程序中途退出'), false);
    };
    const watch = watchProcessor(worker, processorSeconds, (allowed) => {
      finish(refuse(source.name, `算了 ${allowed.toFixed(0)} 秒还没有读完`), false);
    });
    const timer = setTimeout(() => {
      finish(refuse(source.name, `超过 ${String(seconds)} 秒没有读完`), false);
    }, seconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ source });
  });
}

function refuse(file: string, found: string): ReadAnswer {
  return {
    kind: 'problem',
    parts: {
      what: '读这个文件太费时间或内存，已停止读取；其他文件不受影响。',
      place: { file },
      found,
      expected: '一份普通大小的决算、预算或自评文件',
      todo: '检查是否选错了文件；没有选错时，用 Word、WPS 打开原件，另存一份再导入，或拆成几个文件。',
    },
  };
}

/** Reads in the program itself: for a single trusted file, where starting a worker takes longer than reading. */
export function createDirectReader(): ReaderPool {
  return { read: (source) => readSource(source), close: () => Promise.resolve() };
}
