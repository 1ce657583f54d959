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
import { threadId } from 'node:worker_threads';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DisclosureError } from '../../model/index.ts';
import { sha256 } from '../../system/index.ts';

/** What documents leave for later tasks: JSON, packed, named by the digest of the JSON, so that nothing in it can be out of date. */
export interface Keep {
  readonly folder: string;
  /** Puts a value aside; the name is the same wherever the value is the same. */
  put(value: unknown): string;
  has(name: string): boolean;
  /** Reads a value; throws when it is not there or is not what was put. */
  get(name: string): unknown;
  /** Removes everything that is not named. */
  sweep(names: ReadonlySet<string>): void;
}

/** Opens the folder as a store; several processes and threads may use it at once. */
export function openKeep(folder: string): Keep {
  const locate = (name: string): string => path.join(folder, name.slice(0, 2), name);
  return {
    folder,
    put(value) {
      const text = JSON.stringify(value);
      // Of the text, not of the packed bytes: those differ between processors, and parts are made on many.
      const name = digest(text);
      const file = locate(name);
      if (isThere(file)) return name;
      mkdirSync(path.dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}-${threadId}`;
      writeFileSync(draft, deflateRawSync(text, { level: 1 }));
      renameSync(draft, file);
      return name;
    },
    has: (name) => isThere(locate(name)),
    get(name) {
      const file = locate(name);
      const text = isThere(file) ? unpack(readFileSync(file)) : undefined;
      if (text === undefined || digest(text) !== name) throw rejectFile(file);
      return JSON.parse(text) as unknown;
    },
    sweep(names) {
      if (!existsSync(folder)) return;
      for (const part of readdirSync(folder)) {
        for (const name of readdirSync(path.join(folder, part))) {
          if (!names.has(name)) rmSync(path.join(folder, part, name), { force: true });
        }
      }
    },
  };
}

/** A file that is empty was cut off when the machine went down. */
function isThere(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** What is damaged is removed: the next build makes it anew. */
function rejectFile(file: string): DisclosureError {
  const found = existsSync(file) ? '与当时写入的不同' : '没有这个文件';
  rmSync(file, { force: true });
  return new DisclosureError({
    what: '上一次生成留下的缓存文件已损坏或缺失。',
    place: { file },
    found,
    expected: '与当时写入的相同',
    todo: '再运行一次同样的命令；若再出现，删除缓存文件夹（.cache/build 或 CACHE_DIR）后再运行。',
  });
}

function unpack(packed: Uint8Array): string | undefined {
  try {
    return inflateRawSync(packed).toString('utf8');
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return sha256(text).slice(0, 40);
}
