import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once. */
const CHUNK = 1 << 20;
const LINE_FEED = 10;

/** The lines of a UTF-8 file, one after the other, without their ends; a file of any length takes the memory of its longest line. */
export function* readLines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    let rest: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const size = readSync(handle, chunk, 0, CHUNK, null);
      if (size === 0) break;
      const read = chunk.subarray(0, size);
      const end = read.lastIndexOf(LINE_FEED);
      if (end < 0) {
        rest.push(read);
        continue;
      }
      yield* Buffer.concat([...rest, read.subarray(0, end)])
        .toString('utf8')
        .split('\n');
      rest = [read.subarray(end + 1)];
    }
    const last = Buffer.concat(rest).toString('utf8');
    if (last !== '') yield last;
  } finally {
    closeSync(handle);
  }
}
