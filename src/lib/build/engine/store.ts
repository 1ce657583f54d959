import {
  existsSync,
  mkdirSync,
  lstatSync,
  renameSync,
  rmSync,
  writeSync,
  openSync,
  closeSync,
} from 'node:fs';
import path from 'node:path';
import { readLines } from '../../system/index.ts';
import type { Keep } from './keep.ts';
import type { TaskRecord } from './task.ts';

/** A finished site, or a part of one, and how each of its files came about. */
export interface Store {
  /** Folder of the files. */
  readonly folder: string;
  readonly records: ReadonlyMap<string, TaskRecord>;
  readonly keep: Keep;
}

/** Changes whenever records are written or read differently: older ones are not understood and everything is made anew. */
const VERSION = 'mingzhang-build-1';

/** Reads what a build remembered of its site; empty where there is nothing, or nothing this program understands. */
export function readRecords(file: string): ReadonlyMap<string, TaskRecord> {
  const records = new Map<string, TaskRecord>();
  if (!existsSync(file)) return records;
  const lines = readLines(file);
  if (lines.next().value !== VERSION) return records;
  for (const line of lines) {
    const record = parseRecord(line);
    if (record) records.set(record.name, record);
  }
  return records;
}

/** A line that was cut off or damaged is no record: its task is done again. */
function parseRecord(line: string): TaskRecord | undefined {
  try {
    const record = JSON.parse(line) as Partial<TaskRecord> | null;
    const isWhole =
      typeof record?.name === 'string' &&
      typeof record.key === 'string' &&
      Array.isArray(record.files) &&
      record.files.every(isFileEntry) &&
      Array.isArray(record.kept) &&
      record.kept.every((kept) => typeof kept === 'string') &&
      'facts' in record;
    return isWhole ? (record as TaskRecord) : undefined;
  } catch {
    return undefined;
  }
}

function isFileEntry(entry: unknown): boolean {
  const [file, size, time] = Array.isArray(entry) ? (entry as unknown[]) : [];
  return typeof file === 'string' && typeof size === 'number' && typeof time === 'number';
}

/** Writes records, sorted by name, beside the file first and then in its place. One process at a time. */
export function writeRecords(file: string, records: ReadonlyMap<string, TaskRecord>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  const handle = openSync(draft, 'w');
  try {
    let lines = [VERSION];
    for (const name of [...records.keys()].sort()) {
      lines.push(JSON.stringify(records.get(name)));
      if (lines.length < 500) continue;
      writeSync(handle, `${lines.join('\n')}\n`);
      lines = [];
    }
    if (lines.length > 0) writeSync(handle, `${lines.join('\n')}\n`);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

/** Whether every file of a record stands as it was written, and what it left for later is there. */
export function isIntact({ files, kept }: TaskRecord, { folder, keep }: Store): boolean {
  return (
    files.every(([file, size, time]) => {
      // A link is not what was written, wherever it leads.
      const found = lstatSync(path.join(folder, file), { throwIfNoEntry: false });
      return found?.isFile() === true && found.size === size && found.mtimeMs === time;
    }) && kept.every((name) => keep.has(name))
  );
}
