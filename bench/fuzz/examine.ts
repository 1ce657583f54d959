import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importBatch, type Outcome } from '../../src/lib/cli/import/batch.ts';
import { listInbox, type InboxFile, type ReaderPool, type ReadSource } from '../../src/lib/import/index.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { findInvented, findLost, listAllFigures } from './figures.ts';
import type { Original } from './originals.ts';
import type { Variant } from './variant.ts';

/** What became of a damaged file. */
export interface Examination {
  readonly result: 'read' | 'refused';
  /** First line of the refusal, or nothing. */
  readonly message: string;
  /** What must not happen; empty where all is well. */
  readonly faults: readonly string[];
  readonly milliseconds: number;
}

/** The sound files as they are read, by name. */
export type SoundReads = ReadonlyMap<string, ReadSource>;

/** Reads the sound files. */
export async function readSound(originals: readonly Original[], pool: ReaderPool): Promise<SoundReads> {
  const reads = new Map<string, ReadSource>();
  for (const { name, format, bytes } of originals)
    if (format !== 'zip') reads.set(name, await pool.read({ name: `variant.${format}`, bytes }));
  return reads;
}

/** Longest that a file may take, in milliseconds. */
export const PATIENCE = 10_000;

/** What the command says of any error that is no refusal. */
const DEFECT = '程序的缺陷';

type Done = Extract<Outcome, { kind: 'done' }>;

const OPTIONS = { region: 'zhuzhou', department: 'kexie', year: 2021, kind: 'final-accounts' } as const;

/**
 * Imports a damaged file as the command does, into a content root of its own, and judges what comes of it: a document or
 * an error for people in Chinese, in time, with every figure where it was printed. Anything else is a fault.
 */
export async function examine(
  variant: Variant,
  sound: SoundReads,
  root: string,
  pool: ReaderPool,
): Promise<Examination> {
  const reads: ReadSource[] = [];
  const outcomes: Outcome[] = [];
  const faults: string[] = [];
  const errors: unknown[] = [];
  const listening: ReaderPool = {
    ...pool,
    async read(source) {
      const read = await pool.read(source);
      reads.push(read);
      return read;
    },
  };
  const start = performance.now();
  try {
    const { files, problems } = listFiles(variant, root);
    errors.push(...problems);
    const batch = importBatch(files, {
      root,
      // One in four must say itself what it is.
      options: variant.index % 4 !== 0 ? OPTIONS : { region: 'zhuzhou', department: 'kexie' },
      dryRun: false,
      force: true,
      update: false,
      pool: listening,
      // Files that only LibreOffice reads are not handed to it: that is another program's strength.
      convert: (source) => Promise.resolve(source),
    });
    for await (const outcome of batch) outcomes.push(outcome);
  } catch (error) {
    errors.push(error);
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > PATIENCE) faults.push(`took ${(milliseconds / 1000).toFixed(1)} s`);
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') errors.push(outcome.error);
    if (outcome.kind === 'done') faults.push(...judgeFigures(outcome, reads));
  }
  for (const error of errors) faults.push(...judgeError(error));
  if (variant.isDetectable)
    for (const read of reads) faults.push(...judgeSilence(read, sound.get(variant.original)));
  const [first] = errors;
  return {
    result: outcomes.some(({ kind }) => kind === 'done') ? 'read' : 'refused',
    message: first instanceof Error ? (first.message.split('\n')[0] ?? '') : '',
    faults,
    milliseconds,
  };
}

function listFiles(
  { name, bytes, format }: Variant,
  root: string,
): { files: readonly InboxFile[]; problems: unknown[] } {
  if (format !== 'zip') {
    const file = { path: name, folder: '.', name, size: bytes.length, load: () => bytes };
    return { files: [file], problems: [] };
  }
  const place = path.join(root, name);
  writeFileSync(place, bytes);
  const { files, problems } = listInbox([place]);
  return { files, problems: problems.map(({ error }) => error) };
}

/** A refusal is one for people: of the one class, in Chinese, with something to do. */
function judgeError(error: unknown): string[] {
  if (!(error instanceof DisclosureError))
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  const { what, todo } = error.parts;
  // So the command tells a defect of its own.
  if (todo.includes(DEFECT)) return [error.message];
  return [what, todo].every((words) => /\p{Script=Han}{2}/u.test(words))
    ? []
    : [`no Chinese: ${error.message}`];
}

/** A file whose damage shows must be refused, read as it was, or read with a word that something is wrong. */
function judgeSilence({ read }: ReadSource, sound: ReadSource | undefined): string[] {
  if (!sound || listAllFigures(read.blocks) === listAllFigures(sound.read.blocks)) return [];
  const before = new Set(sound.read.items.map(({ message }) => message));
  return read.items.some(({ kind, message }) => kind === 'conflict' && !before.has(message))
    ? []
    : ['other figures than the sound file, without a word'];
}

function judgeFigures({ files: paths, plan }: Done, reads: readonly ReadSource[]): string[] {
  const { files } = plan.document;
  const names = new Set(paths.map((file) => path.posix.basename(file)));
  const blocks = reads.filter(({ name }) => names.has(name)).flatMap(({ read }) => read.blocks);
  const decoder = new TextDecoder();
  const written = [...files]
    .filter(([name]) => !name.startsWith('source/'))
    .map(([name, bytes]) => {
      const text = decoder.decode(bytes);
      return { name, content: name.endsWith('.json') ? (JSON.parse(text) as unknown) : text };
    });
  const tables = written.filter(({ name }) => name.startsWith('tables/'));
  const invented = tables.flatMap(({ content }) => findInvented(content, blocks));
  const lost = findLost(
    written.map(({ content }) => content),
    blocks,
  );
  return [
    ...(invented.length > 0 ? [`invented: ${invented.slice(0, 5).join(' ')}`] : []),
    ...(lost.length > 0 ? [`lost: ${lost.slice(0, 5).join(' ')}`] : []),
  ];
}
