import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { listFolders } from '../content/index.ts';
import {
  holdsOriginals,
  mergeUpdate,
  writeFolder,
  type Choice,
  type Conflict,
  type Files,
} from '../import/index.ts';
import { DisclosureError } from '../model/index.ts';
import { sha256 } from '../system/index.ts';
import { digestBytes, resolveFolder } from './files.ts';

/** Folder below the content root in which new versions wait; hidden from everything that reads content. */
const PENDING = '.import-pending';

/** A new version of a document that could not be merged: what the importer made before, and what it makes now. */
interface Pending {
  readonly before: Files;
  readonly fresh: Files;
}

/** A conflict with the name it has on the page and in requests. */
export interface PendingConflict extends Conflict {
  readonly key: string;
}

/** Keeps a new version that conflicts with what people edited, until one of them has chosen; nothing where none does. */
export function keepPending(root: string, id: string, before: Files, fresh: Files): void {
  const { conflicts } = mergeUpdate(root, id, before, fresh, undefined);
  if (conflicts.length === 0) return;
  const place = resolvePending(root, id);
  const draft = path.join(root, PENDING, `.${String(process.pid)}.new`);
  rmSync(draft, { recursive: true, force: true });
  for (const [side, files] of [
    ['before', before],
    ['fresh', fresh],
  ] as const)
    for (const [name, bytes] of files) {
      const full = path.join(draft, side, name);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, bytes);
    }
  rmSync(place, { recursive: true, force: true });
  mkdirSync(path.dirname(place), { recursive: true });
  renameSync(draft, place);
}

/** Forgets the version that waits for a document: it was written, or another one came. */
export function dropPending(root: string, id: string): void {
  rmSync(resolvePending(root, id), { recursive: true, force: true });
}

/** Ids of the documents for which a new version waits. */
export function listPending(root: string): string[] {
  return listFolders(root, PENDING).flatMap((region) =>
    listFolders(root, `${PENDING}/${region}`).flatMap((department) =>
      listFolders(root, `${PENDING}/${region}/${department}`).map(
        (year) => `${region}/${department}/${year}`,
      ),
    ),
  );
}

/** The places where a waiting version and the edits of people differ, as things stand now; none where none waits. */
export function findConflicts(root: string, id: string): readonly PendingConflict[] {
  const pending = readPending(root, id);
  if (!pending) return [];
  const { conflicts } = mergeUpdate(root, id, pending.before, pending.fresh, undefined);
  return conflicts.map((conflict) => ({ ...conflict, key: nameConflict(conflict) }));
}

/** Whether a new version waits for a document. */
export function isPending(root: string, id: string): boolean {
  return readPending(root, id) !== undefined;
}

/**
 * Writes the waiting version, merged with what people edited as a person has chosen. Throws `DisclosureError` while a
 * conflict has no choice, also when it came up only now; then nothing was written.
 */
export function resolveConflicts(root: string, id: string, choices: ReadonlyMap<string, Choice>): void {
  const pending = readPending(root, id);
  if (!pending)
    throw new DisclosureError({ what: '没有等待合并的新版本。', todo: '刷新页面，看现在的内容。' });
  const { before, fresh } = pending;
  const merged = mergeUpdate(root, id, before, fresh, (conflict) => choices.get(nameConflict(conflict)));
  if (merged.conflicts.length > 0) {
    throw new DisclosureError({
      what: `还有 ${String(merged.conflicts.length)} 处没有选，没有写入。`,
      found: merged.conflicts
        .map(({ place }) => place)
        .slice(0, 5)
        .join('、'),
      todo: '逐处选择以哪一个为准，再写入；内容刚刚又改过的，刷新页面重新选。',
    });
  }
  writeFolder({ folder: resolveFolder(root, id), files: merged.files, action: 'merge' });
  dropPending(root, id);
}

function resolvePending(root: string, id: string): string {
  return path.join(root, PENDING, ...id.split('/'));
}

/** The waiting version; undefined where there is none, or where the document was imported anew since. */
function readPending(root: string, id: string): Pending | undefined {
  const place = resolvePending(root, id);
  if (!existsSync(path.join(place, 'fresh', 'index.mdx'))) return undefined;
  const [before, fresh] = ['before', 'fresh'].map((side) => readFiles(path.join(place, side)));
  if (!before || !fresh) return undefined;
  const originals = [...before].flatMap(([name, bytes]) =>
    name.startsWith('source/') ? [digestBytes(bytes)] : [],
  );
  return holdsOriginals(root, id, originals) ? { before, fresh } : undefined;
}

function readFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

function nameConflict({ file, place, before, edited, fresh }: Conflict): string {
  const parts = [file, place, before ?? null, edited ?? null, fresh ?? null];
  return sha256(JSON.stringify(parts)).slice(0, 32);
}
