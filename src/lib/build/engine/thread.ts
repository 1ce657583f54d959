import { parentPort } from 'node:worker_threads';
import { closePageReader, readEntries } from '../../search/index.ts';
import { openDrawing } from '../drawing/draw.ts';
import { flattenError } from './error.ts';
import { openKeep } from './keep.ts';
import type { Answer, Order, Prepare, ThreadFolders } from './pool.ts';
import type { JobKind, Made } from './task.ts';
import type { Tools } from './tools.ts';
import { makeWriter } from './writer.ts';

/** A job: several inputs at once, one result for each. */
type Job = (inputs: readonly never[], tools: Tools) => Promise<readonly Made[]>;

/** Loaded when the first order of their kind comes: a build that changes one card loads no rule. */
const JOBS: Readonly<Record<JobKind, () => Promise<{ readonly run: Job }>>> = {
  survey: () => import('../jobs/survey.ts'),
  document: () => import('../jobs/document.ts'),
  card: () => import('../jobs/card.ts'),
  page: () => import('../jobs/page.ts'),
  rules: () => import('../jobs/rules.ts'),
  glossary: () => import('../jobs/glossary.ts'),
  shard: () => import('../jobs/shard.ts'),
  catalogue: () => import('../jobs/catalogue.ts'),
  assets: () => import('../jobs/assets.ts'),
};

/** What usually comes after a kind is loaded while the next phase is planned. */
const NEXT: Partial<Readonly<Record<JobKind, JobKind>>> = { survey: 'document' };

const port = parentPort;
if (!port) throw new Error('Expected to run as a thread of the build');
const say = (answer: Answer): void => port.postMessage(answer);
let isReading = false;
/** Tools by folders: an order usually comes from the build of the one before. */
let known: { readonly for: string; readonly tools: Tools } | undefined;

function openTools(folders: ThreadFolders): Tools {
  const key = JSON.stringify(folders);
  if (known?.for !== key) known = { for: key, tools: makeTools(folders) };
  return known.tools;
}

const makeTools = (folders: ThreadFolders): Tools => ({
  content: folders.content,
  write: makeWriter(folders),
  draw: openDrawing(folders.drawing),
  keep: openKeep(folders.keep),
  readPages: (pages) => {
    if (pages.length === 0) return Promise.resolve([]);
    isReading = true;
    return readEntries(pages);
  },
  warn: (warning) => say({ warning }),
});

port.on('message', (order: Order | Prepare | 'close') => {
  if (order === 'close') return void close();
  if ('prepare' in order) return load(order.prepare);
  const { kind, inputs, folders } = order;
  JOBS[kind]()
    .then(({ run }) => run(inputs as readonly never[], openTools(folders)))
    .then((made) => say({ made }))
    .finally(() => NEXT[kind] && load(NEXT[kind]))
    .catch((error: unknown) => say({ error: flattenError(error) }));
});

/** Loads a job ahead of its first order, which tells why where it cannot be loaded. */
function load(kind: JobKind): void {
  JOBS[kind]().catch(() => undefined);
}

/** The program that reads pages for search is another process: it ends with the thread. */
async function close(): Promise<void> {
  if (isReading) await closePageReader();
  port?.close();
}
