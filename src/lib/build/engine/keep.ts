import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

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
      if (existsSync(file)) return name;
      mkdirSync(path.dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}-${threadId}`;
      writeFileSync(draft, deflateRawSync(text, { level: 1 }));
      renameSync(draft, file);
      return name;
    },
    has: (name) => existsSync(locate(name)),
    get(name) {
      const text = unpack(readFileSync(locate(name)));
      if (text === undefined || digest(text) !== name)
        throw new Error(`Expected ${locate(name)} to be as it was put`);
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

function unpack(packed: Uint8Array): string | undefined {
  try {
    return inflateRawSync(packed).toString('utf8');
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
