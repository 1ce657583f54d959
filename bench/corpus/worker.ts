import { parentPort, workerData } from 'node:worker_threads';
import { writeShare, type Share, type ShareResult } from './share.ts';

/** What a thread tells: documents done since it last spoke, or its result at the end. */
export type Message = { readonly done: number } | { readonly result: ShareResult };

const say = (message: Message) => parentPort?.postMessage(message);
say({ result: writeShare(workerData as Share, (done) => say({ done })) });
