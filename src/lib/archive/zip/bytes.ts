import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file read piece by piece: an archive may be larger than the memory. */
export interface ByteFile {
  /** Path as the user gave it. */
  readonly path: string;
  readonly size: number;
  /** The bytes from a place on; fewer where the file ends. */
  read(from: number, length: number): Buffer;
  close(): void;
}

/** Opens a file for reading only. */
export function openBytes(path: string): ByteFile {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  return {
    path,
    size,
    read(from, length) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
      let done = 0;
      while (done < bytes.length) {
        const count = readSync(descriptor, bytes, done, bytes.length - done, from + done);
        if (count === 0) break;
        done += count;
      }
      return bytes.subarray(0, done);
    },
    close: () => closeSync(descriptor),
  };
}
