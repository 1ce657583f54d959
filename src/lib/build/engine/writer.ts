import {
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  copyFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Makes the function that writes files of the next site. A file with the bytes of the one that stands is that one: it keeps its
 * time, so that an upload tool sees only what changed.
 */
export function makeWriter({
  staged,
  current,
}: {
  readonly staged: string;
  readonly current: string;
}): (file: string, bytes: Uint8Array | string) => void {
  return (file, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const target = path.join(staged, file);
    const old = path.join(current, file);
    const place = isSame(old, bytes)
      ? () => placeFile(old, target)
      : () => writeFileSync(target, bytes, { flag: 'wx' });
    try {
      place();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The folder is made for the first of its files only. What an order that failed has left is removed, never written into:
      // it may be the very file of the site that stands.
      if (code === 'ENOENT') mkdirSync(path.dirname(target), { recursive: true });
      else if (code === 'EEXIST') rmSync(target, { force: true });
      else throw error;
      place();
    }
  };
}

function isSame(file: string, bytes: Uint8Array): boolean {
  const known = statSync(file, { throwIfNoEntry: false });
  return known?.isFile() === true && known.size === bytes.length && readFileSync(file).equals(bytes);
}

/** Whether two files have the same bytes; one that is not there is like no other. */
export function isSameFile(file: string, other: string): boolean {
  const [size, otherSize] = [file, other].map((name) => statSync(name, { throwIfNoEntry: false })?.size);
  return size !== undefined && size === otherSize && isSame(other, readFileSync(file));
}

/**
 * Puts a file in a second place: as another name of the same file, or, where the disk cannot do that, as a copy; true for a copy.
 * Throws `EEXIST` where a file stands already.
 */
export function placeFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EEXIST') throw error;
    copyWithTime(from, to);
    return true;
  }
}

/**
 * Copies a file with its time, as exactly as times can be set (not to the nanosecond); the copy has nothing to do with it from then
 * on. Throws `EEXIST` where a file stands already.
 */
export function copyWithTime(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}
