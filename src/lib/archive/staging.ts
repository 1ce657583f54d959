import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../system/index.ts';
import type { ArchivedFile } from './record/manifest.ts';

/** A folder in which an archive is put together, with the digest of everything in it. */
export interface StagingFolder {
  readonly folder: string;
  /** Writes a file and notes its size and digest. A path is written once. */
  write(name: string, bytes: Uint8Array | string): ArchivedFile;
  /** Everything written, sorted by path. */
  list(): readonly ArchivedFile[];
  read(name: string): Buffer;
}

/** Starts an empty archive in a folder on the disk: portals are larger than the memory. */
export function openStaging(folder: string): StagingFolder {
  const files = new Map<string, ArchivedFile>();
  return {
    folder,
    write(name, bytes) {
      if (files.has(name)) throw new Error(`Expected ${name} once`);
      const full = path.join(folder, name);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, bytes);
      const file = { path: name, bytes: Buffer.byteLength(bytes), sha256: sha256(bytes) };
      files.set(name, file);
      return file;
    },
    list: () => [...files.values()].sort((left, right) => (left.path < right.path ? -1 : 1)),
    read: (name) => readFileSync(path.join(folder, name)),
  };
}
