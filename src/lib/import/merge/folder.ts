import { choose, mergeValues, type Choice, type Conflict, type Preference } from './values.ts';
import { mergeWords } from './words.ts';

/** Files of a department-year by path inside its folder; undefined bytes never occur. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What becomes of a folder when a new version of its source is imported. */
export interface MergedFolder {
  readonly files: Files;
  readonly conflicts: readonly Conflict[];
  /** Files in which edits of people live on. */
  readonly kept: readonly string[];
}

/** Files that the importer writes anew each time: nobody's words are in them. */
const ITS_OWN = /^(?:import-review\.json|source\/)/;

/** Whom to follow in a folder; a function chooses conflict by conflict. */
export type FolderPreference = Choice | ((conflict: Conflict) => Choice | undefined) | undefined;

/**
 * Merges three versions of a folder (old import, edited, new import). What only people changed stays, what only the new
 * file changed is taken; where both changed the same cell or paragraph, that is a conflict unless `prefer` decides.
 */
export function mergeFolders(
  before: Files,
  edited: Files,
  fresh: Files,
  prefer?: FolderPreference,
): MergedFolder {
  const files = new Map<string, Uint8Array>();
  const conflicts: Conflict[] = [];
  const kept: string[] = [];
  for (const name of [...new Set([...fresh.keys(), ...edited.keys()])]) {
    const [old, own, next] = [before.get(name), edited.get(name), fresh.get(name)];
    if (ITS_OWN.test(name) || isSame(old, own)) {
      if (next) files.set(name, next);
      // An original of people's own, laid beside the imported one, stays.
      else if (own && !old) files.set(name, own);
      continue;
    }
    const merged = mergeFile(name, [old, own, next], preferIn(name, prefer));
    conflicts.push(...merged.conflicts.map((conflict) => ({ file: name, ...conflict })));
    if (!merged.bytes) continue;
    files.set(name, merged.bytes);
    if (!isSame(merged.bytes, next)) kept.push(name);
  }
  return { files, conflicts, kept };
}

function preferIn(name: string, prefer: FolderPreference): Preference {
  return typeof prefer === 'function' ? (one) => prefer({ file: name, ...nameCell(name)(one) }) : prefer;
}

type Versions = readonly [Uint8Array | undefined, Uint8Array | undefined, Uint8Array | undefined];

interface MergedFile {
  readonly bytes?: Uint8Array;
  readonly conflicts: readonly Omit<Conflict, 'file'>[];
}

function mergeFile(name: string, [old, own, next]: Versions, prefer: Preference): MergedFile {
  if (isSame(own, next)) return next ? { bytes: next, conflicts: [] } : { conflicts: [] };
  if (isSame(old, next)) return own ? { bytes: own, conflicts: [] } : { conflicts: [] };
  const texts = [old, own, next].map((bytes) => (bytes ? new TextDecoder().decode(bytes) : undefined));
  const [before = '', edited, fresh] = texts;
  if (edited !== undefined && fresh !== undefined) {
    const merged = mergeTexts(name, [before, edited, fresh], prefer);
    if (merged) return merged;
  }
  const describe = (text: string | undefined) =>
    text === undefined ? undefined : `${String(text.length)} 字`;
  const conflict = {
    place: '整个文件',
    before: describe(texts[0]),
    edited: describe(edited),
    fresh: describe(fresh),
  };
  const choice = choose(prefer, conflict);
  const chosen = choice === 'edited' ? own : next;
  return { ...(chosen ? { bytes: chosen } : {}), conflicts: choice ? [] : [conflict] };
}

function mergeTexts(
  name: string,
  versions: readonly [string, string, string],
  prefer: Preference,
): MergedFile | undefined {
  try {
    if (name === 'index.mdx') {
      const { value, conflicts } = mergeWords(versions, prefer);
      return { bytes: encode(value), conflicts };
    }
    if (!name.endsWith('.json')) return undefined;
    const [before, edited, fresh] = versions.map((text) =>
      text === '' ? undefined : (JSON.parse(text) as unknown),
    );
    const { value, conflicts } = mergeValues([before, edited, fresh], prefer);
    return { bytes: encode(`${JSON.stringify(value, null, 2)}\n`), conflicts: conflicts.map(nameCell(name)) };
  } catch (error) {
    // An edit that is no JSON or YAML any more is merged by nobody.
    if (error instanceof SyntaxError || (error as Error).name === 'YAMLParseError') return undefined;
    throw error;
  }
}

/** A cell by its address (`t02.2060702.total`), as everywhere else; other places by their fields. */
function nameCell(name: string) {
  const table = /^tables\/(.+)\.json$/.exec(name)?.[1];
  return <T extends { readonly place: string }>(conflict: T): T => {
    const [, row, column] = /^panels\[\d+\]\.rows\[(.+)\]\.cells\.(.+)$/.exec(conflict.place) ?? [];
    if (table === undefined || row === undefined || column === undefined) return conflict;
    return { ...conflict, place: `${table}.${row}.${column}` };
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function isSame(left: Uint8Array | undefined, right: Uint8Array | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
