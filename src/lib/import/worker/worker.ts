import { parentPort } from 'node:worker_threads';
import { DisclosureError } from '../../model/index.ts';
import { watchGrants } from '../read/budget.ts';
import { readSource } from '../source/read.ts';
import type { ReadAnswer, ReadNews, ReadRequest } from './message.ts';

/** Reads one file after another for the pool; foreign bytes are looked at nowhere else. */
parentPort?.on('message', ({ source }: ReadRequest) => {
  say({ kind: 'begun' });
  void answer(source).then((message) => parentPort?.postMessage(message));
});

watchGrants((seconds) => {
  say({ kind: 'granted', seconds });
});

function say(news: ReadNews): void {
  parentPort?.postMessage(news);
}

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
