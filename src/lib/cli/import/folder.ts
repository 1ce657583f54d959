import { groupParts, holdsOriginals, type InboxGroup } from '../../import/index.ts';
import { DisclosureError } from '../../model/index.ts';
import type { Outcome } from './batch.ts';
import { loadSame, readDigests, splitCopies, type ListedFile } from './files.ts';
import { inOrder } from './in-order.ts';
import { placeDocument, type BatchSettings, type BatchState, type Part } from './place.ts';

/** Files held in memory at a time beside those that are being read. */
const AT_ONCE = 4;

/**
 * Imports the files of one folder. Where the run before was stopped in it, documents that are written and still in
 * place are left alone, and the files belong together as they did then.
 */
export async function* importFolder(
  { folder, files }: InboxGroup,
  settings: BatchSettings,
  state: BatchState,
): AsyncGenerator<Outcome> {
  const { journal, root } = settings;
  const { listed, problems } = readDigests(files);
  for (const { path, error } of problems) yield { kind: 'failed', files: [path], error };
  const { own, copies } = splitCopies(listed);
  for (const { path, of } of copies) yield { kind: 'copy', files: [path], of: [of] };

  const known = journal?.recall(folder, own) ?? [];
  const finished = new Map(
    known.flatMap(({ files: paths, id }) =>
      id !== undefined && holdsOriginals(root, id, pick(own, paths).map(toDigest)) ? [[paths, id]] : [],
    ),
  );
  const done = [...finished.keys()].flat();
  const parts = yield* readParts(
    own.filter(({ path }) => !done.includes(path)),
    settings,
  );
  let groups = known.map((group) => group.files);
  const expected = groups.flat().filter((path) => !done.includes(path));
  if (known.length === 0 || !isSameSet(expected, parts.map(toPath))) {
    parts.push(...(yield* readParts(pick(own, done), settings)));
    const order = (one: Part) => own.findIndex(({ path }) => path === toPath(one));
    const sorted = parts.toSorted((left, right) => order(left) - order(right));
    groups = groupParts(sorted, state.registry).map((group) => group.map(toPath));
    finished.clear();
    if (groups.length > 0) journal?.group(folder, own, groups);
  }
  for (const paths of groups) {
    const id = finished.get(paths);
    const group = parts.filter((part) => paths.includes(toPath(part)));
    yield id === undefined
      ? await placeGroup(folder, group, settings, state)
      : skipGroup(pick(own, paths), id, state);
  }
}

/** Reads files and tells at once which cannot be read. */
async function* readParts(
  files: readonly ListedFile[],
  settings: BatchSettings,
): AsyncGenerator<Outcome, Part[]> {
  const parts: Part[] = [];
  const read = async ({ file, digest }: ListedFile): Promise<Part | Outcome> => {
    settings.onFile?.(file);
    try {
      const source = await settings.convert({ name: file.name, bytes: loadSame(file, digest) });
      return { folder: file.folder, read: await settings.pool.read(source), file, digest };
    } catch (error) {
      return toFailure([file.path], error);
    }
  };
  for await (const result of inOrder(files, AT_ONCE, read)) {
    if ('kind' in result) yield result;
    else parts.push(result);
  }
  return parts;
}

async function placeGroup(
  folder: string,
  group: readonly Part[],
  settings: BatchSettings,
  state: BatchState,
): Promise<Outcome> {
  const files = group.map(toPath);
  const key = group.map(toDigest).sort().join();
  const of = state.seen.get(key);
  if (of) return { kind: 'copy', files, of };
  try {
    const plan = await placeDocument(group, settings, state);
    state.seen.set(key, files);
    settings.journal?.add(folder, files, plan.document.id);
    return { kind: 'done', files, plan };
  } catch (error) {
    return toFailure(files, error);
  }
}

function skipGroup(group: readonly ListedFile[], id: string, { seen, placed }: BatchState): Outcome {
  const files = group.map(({ path }) => path);
  seen.set(group.map(toDigest).sort().join(), files);
  placed.set(id, files);
  return { kind: 'skipped', files, id };
}

/** A defect of the program costs the file it was found with, not the batch; it is told as what it is. */
function toFailure(files: readonly string[], error: unknown): Outcome {
  if (error instanceof DisclosureError) return { kind: 'failed', files, error };
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const where = /\/(src\/lib\/[^)\s]+)/.exec(`${message} ${stack}`)?.[1];
  const own = new DisclosureError({
    what: '程序自己出了错，这个文件没有导入；其他文件不受影响。',
    place: { file: files.join('、') },
    found: `${message.split('\n')[0] ?? ''}${where === undefined ? '' : `（${where}）`}`,
    todo: '这是程序的缺陷：请把这个文件和这段话发给维护人员。',
  });
  return { kind: 'failed', files, error: own };
}

function toPath({ file }: Part): string {
  return file.path;
}

function toDigest({ digest }: { readonly digest: string }): string {
  return digest;
}

function pick(files: readonly ListedFile[], paths: readonly string[]): ListedFile[] {
  return files.filter(({ path }) => paths.includes(path));
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((one) => right.includes(one));
}
