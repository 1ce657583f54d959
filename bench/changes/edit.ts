import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A folder that changes are made in; every change can be taken back. */
export interface Workplace {
  /** Content root. */
  readonly content: string;
  /** Project folder: a copy. */
  readonly project: string;
  /** A number below `bound`, the next of a fixed sequence. */
  readonly pick: (bound: number) => number;
}

/** Takes one of a list. */
export function choose<T>({ pick }: Workplace, items: readonly T[]): T {
  const item = items[pick(items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

/** Ids of the documents there are now. */
export function listDocuments({ content }: Workplace): string[] {
  const root = path.join(content, 'disclosures');
  const folders = (at: string): string[] => readdirSync(path.join(root, at)).sort();
  return folders('.').flatMap((region) =>
    folders(region).flatMap((department) =>
      folders(`${region}/${department}`).map((year) => `${region}/${department}/${year}`),
    ),
  );
}

/** Replaces the first piece of a file that fits; throws when nothing does, so that no change is none. */
export function replaceIn(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing in ${file} fits ${String(from)}`);
  writeFileSync(file, changed);
}

/** Changes a JSON file. */
export function editJson(file: string, change: (value: Record<string, unknown>) => void): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(value);
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Writes a file and the folders above it. */
export function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Moves a folder, and removes the folder it stood in when that is empty now. */
export function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
  removeEmpty(path.dirname(from));
}

/** Removes a file or folder, and the folder it stood in when that is empty now. */
export function remove(file: string): void {
  rmSync(file, { recursive: true });
  removeEmpty(path.dirname(file));
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
