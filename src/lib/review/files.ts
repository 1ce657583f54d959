import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DISCLOSURES } from '../content/index.ts';
import { nameBeside } from '../import/index.ts';
import { DisclosureError } from '../model/index.ts';
import { sha256 } from '../system/index.ts';

/** What the digest of a file that is not there is called. */
export const ABSENT = 'absent';

/** A file of a document as it stands on the disk. */
export interface StoredFile {
  /** Undefined where there is no file. */
  readonly bytes: Buffer | undefined;
  /** SHA-256 of the bytes, or `ABSENT`. */
  readonly digest: string;
}

/** The folder of a document. */
export function resolveFolder(root: string, id: string): string {
  return path.join(root, DISCLOSURES, ...id.split('/'));
}

/** Reads a file of a document, whatever is in it. */
export function readStored(root: string, id: string, name: string): StoredFile {
  const full = path.join(resolveFolder(root, id), name);
  const bytes = existsSync(full) ? readFileSync(full) : undefined;
  return { bytes, digest: digestBytes(bytes) };
}

/** SHA-256 of bytes, hexadecimal; `ABSENT` where there are none. */
export function digestBytes(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? ABSENT : sha256(bytes);
}

/**
 * Puts bytes in the place of a file in one step, or takes the file away: whoever reads it, and whenever this program is
 * killed, it is the old one or the new one, whole. The draft lies beside the folder of the document, under a hidden name
 * that the next import or review clears; inside it would look like an edit.
 */
export function replaceFile(root: string, id: string, name: string, bytes: Uint8Array | undefined): void {
  const folder = resolveFolder(root, id);
  const full = path.join(folder, name);
  verifyPlain(root, full, `${DISCLOSURES}/${id}/${name}`);
  if (bytes === undefined) {
    rmSync(full, { force: true });
    return;
  }
  const draft = nameBeside(folder, 'new');
  try {
    const handle = openSync(draft, 'w');
    try {
      writeFileSync(handle, bytes);
      // What the page calls saved must outlive a loss of power too.
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, full);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new DisclosureError({
      what: '写不进去，原来的内容没有动。',
      place: { file: `${DISCLOSURES}/${id}/${name}` },
      found: REASONS[code] ?? code,
      todo: '检查磁盘空间和这个文件夹的权限，再保存一次；您填的内容还在页面上。',
    });
  }
}

/** A link would be replaced by a file of its own, or lead out of the content root: nothing is written through one. */
function verifyPlain(root: string, full: string, file: string): void {
  const folder = path.relative(realpathSync(root), realpathSync(path.dirname(full)));
  const isOut = folder.startsWith('..') || path.isAbsolute(folder);
  if (!isOut && lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new DisclosureError({
    what: '这里是一个链接，没有改动。',
    place: { file },
    expected: '内容目录里的普通文件',
    todo: '把链接换成文件本身，再修改。',
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘满了',
  EBUSY: '文件正被别的程序使用',
  ENOENT: '文件夹刚刚被移走',
};
