import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import type { ImportedDocument } from '../document.ts';
import { mergeFolders, type Files, type FolderPreference, type MergedFolder } from '../merge/folder.ts';
import type { Choice, Conflict } from '../merge/values.ts';
import { sha256 } from '../../system/index.ts';
import { inspectFolder, listAll, LOCK_FILE, PEOPLE_FILES, renderLock } from './lock.ts';
import { verifyPlace } from './place.ts';
import { keepTold } from './told.ts';
import type { WritePlan } from './plan.ts';

/** Conflicts that a message lists; the rest is counted. */
const LISTED = 12;
const EXCERPT = 60;

/** The originals beside a department-year, by name: what its last import was made of. Empty where there is no folder. */
export function readOriginals(root: string, id: string): ReadonlyMap<string, Uint8Array> {
  const folder = path.join(root, 'disclosures', id);
  const state = inspectFolder(folder);
  if (!state) return new Map();
  const names = listAll(folder).filter((name) => name.startsWith('source/') && !state.edited.includes(name));
  return new Map(names.map((name) => [name.slice('source/'.length), readFileSync(path.join(folder, name))]));
}

/**
 * Plans to bring a department-year to a new version of its source without losing what people edited. `before` is the
 * old source imported again. Throws `DisclosureError` with every place where both changed, unless `prefer` decides.
 */
export function planUpdate(
  root: string,
  fresh: ImportedDocument,
  before: ImportedDocument,
  prefer: Choice | undefined,
): WritePlan {
  const folder = path.join(root, 'disclosures', fresh.id);
  const document = keepTold(folder, fresh);
  const edited = readFolder(folder);
  const { files, conflicts, kept } = mergeUpdate(root, fresh.id, before.files, document.files, prefer);
  if (conflicts.length > 0) throw describeConflicts(document.id, conflicts);
  const isKept = [...files].every(([name, bytes]) => {
    const own = name === LOCK_FILE ? readLock(folder) : edited.get(name);
    return own !== undefined && sha256(own) === sha256(bytes);
  });
  const action = isKept && files.size === edited.size + 1 ? 'keep' : 'merge';
  return { document, folder, files, action, kept };
}

/**
 * Merges what the importer made before and makes now with what people left in the folder of a document; the files come
 * with their lock. Writes nothing. Throws `DisclosureError` for a place that is not to be written.
 */
export function mergeUpdate(
  root: string,
  id: string,
  before: Files,
  fresh: Files,
  prefer: FolderPreference,
): MergedFolder {
  const folder = path.join(root, 'disclosures', id);
  verifyPlace(root, folder);
  const merged = mergeFolders(before, readFolder(folder), fresh, prefer);
  // The lock remembers what the importer made, so that edits stay known as edits.
  return { ...merged, files: new Map([...merged.files, [LOCK_FILE, renderLock(fresh)]]) };
}

function readFolder(folder: string): Files {
  const names = listAll(folder).filter((name) => name !== LOCK_FILE && !PEOPLE_FILES.includes(name));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

function readLock(folder: string): Uint8Array {
  return readFileSync(path.join(folder, LOCK_FILE));
}

function describeConflicts(id: string, conflicts: readonly Conflict[]): DisclosureError {
  const lines = conflicts.slice(0, LISTED).map(({ file, place, before, edited, fresh }) => {
    const said = `原导入 ${excerpt(before)}；手工改为 ${excerpt(edited)}；新文件 ${excerpt(fresh)}`;
    return `${file} ${excerpt(place)}：${said}`;
  });
  const more = conflicts.length > LISTED ? [`……共 ${String(conflicts.length)} 处`] : [];
  return new DisclosureError({
    what: `新版本与手工改动在 ${String(conflicts.length)} 处说法不同，没有写入，原有内容没有动。`,
    place: { file: `disclosures/${id}` },
    found: [...lines, ...more].join('\n    '),
    todo: '逐处核对后再导入：以手工改动为准加 --prefer edited，以新文件为准加 --prefer fresh；要逐处选择，打开核对页：npm run import -- --review；只想改其中几处时，先把内容文件里的那几处改成新文件的说法。',
  });
}

function excerpt(text: string | undefined): string {
  if (text === undefined) return '（没有）';
  const line = text.replaceAll('\n', ' ⏎ ');
  return `“${line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line}”`;
}
