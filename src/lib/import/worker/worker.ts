import { parentPort } from 'node:worker_threads';
import { DisclosureError } from '../../model/index.ts';
import { readSource } from '../source/read.ts';
import type { ReadAnswer, ReadRequest } from './message.ts';

/** Reads one file after another for the pool; foreign bytes are looked at nowhere else. */
parentPort?.on('message', ({ source }: ReadRequest) => {
  void answer(source).then((message) => parentPort?.postMessage(message));
});

async function answer(source: ReadRequest['source']): Promise<ReadAnswer> {
  try {
    return { kind: 'read', read: await readSource(source) };
  } catch (error) {
    if (error instanceof DisclosureError) return { kind: 'problem', parts: error.parts };
    return {
      kind: 'defect',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
