import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../system/index.ts';

/** Name of the file that remembers what the importer wrote, beside it. */
export const LOCK_FILE = 'import.lock.json';
/** Files of a department-year that belong to people: never written, never removed by the importer. */
export const PEOPLE_FILES: readonly string[] = ['review.json', 'import-confirmed.json'];

const lockSchema = z.strictObject({
  /** SHA-256 of every file the importer wrote, by path inside the folder. */
  files: z.record(z.string(), z.string()),
});

/** How a folder compares with what the importer last wrote into it. */
export interface FolderState {
  /** Paths that were changed, added or removed by hand since then, sorted; all of them where nothing is remembered. */
  readonly edited: readonly string[];
  /** SHA-256 of the original the folder was imported from, as remembered; undefined where it is not known. */
  readonly source: string | undefined;
  /** Names of the originals the folder was imported from, as remembered. */
  readonly originals: readonly string[];
}

/** The lock for files, as it is written: sorted, so that the same files give the same bytes. */
export function renderLock(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([name, bytes]) => [name, sha256(bytes)] as const);
  const sorted = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}\n`);
}

/** Compares a folder with its lock; undefined where the folder does not exist. */
export function inspectFolder(folder: string): FolderState | undefined {
  if (!existsSync(folder)) return undefined;
  const present = listAll(folder).filter((name) => name !== LOCK_FILE && !PEOPLE_FILES.includes(name));
  const lock = readLock(path.join(folder, LOCK_FILE));
  if (!lock) return { edited: present, source: undefined, originals: [] };
  const sources = Object.entries(lock).filter(([name]) => name.startsWith('source/'));
  const changed = present.filter(
    (name) => lock[name] === undefined || lock[name] !== digestFile(path.join(folder, name)),
  );
  const missing = Object.keys(lock).filter((name) => !present.includes(name));
  return {
    edited: [...changed, ...missing].sort(),
    source: sources[0]?.[1],
    originals: sources.map(([name]) => name.slice('source/'.length)),
  };
}

/** Whether a department-year was imported from these originals, by their SHA-256, whatever was edited since. */
export function holdsOriginals(root: string, id: string, digests: readonly string[]): boolean {
  const lock = readLock(path.join(root, 'disclosures', id, LOCK_FILE)) ?? {};
  const held = Object.entries(lock).flatMap(([name, own]) => (name.startsWith('source/') ? [own] : []));
  return digests.length > 0 && digests.every((one) => held.includes(one));
}

/** The digest of a file; undefined for what is no file, such as a link to nowhere. */
function digestFile(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? sha256(readFileSync(file)) : undefined;
}

/** Paths of all files below a folder, with forward slashes, sorted. */
export function listAll(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory() !== true)
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}

/** The remembered digests; undefined when there is no lock or it was damaged, which counts as edited. */
function readLock(file: string): Record<string, string> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).files;
  } catch {
    return undefined;
  }
}
