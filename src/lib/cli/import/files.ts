import type { InboxFile } from '../../import/index.ts';
import { DisclosureError } from '../../model/index.ts';
import { sha256 } from '../../system/index.ts';
import { explainDisk } from './disk.ts';
import type { DigestedFile } from './journal.ts';

/** A file of an inbox with the SHA-256 of its bytes: a batch that comes back to it notices when it has changed. */
export interface ListedFile extends DigestedFile {
  readonly file: InboxFile;
}

/** Looks at every file once; what cannot be read is told apart. */
export function readDigests(files: readonly InboxFile[]): {
  readonly listed: readonly ListedFile[];
  readonly problems: readonly { readonly path: string; readonly error: DisclosureError }[];
} {
  const listed: ListedFile[] = [];
  const problems: { path: string; error: DisclosureError }[] = [];
  for (const file of files) {
    try {
      listed.push({ file, path: file.path, digest: sha256(load(file)) });
    } catch (error) {
      if (!(error instanceof DisclosureError)) throw error;
      problems.push({ path: file.path, error });
    }
  }
  return { listed, problems };
}

/** Sets apart files of one folder that have the same bytes as one before them: 决算 - 副本.docx. */
export function splitCopies(files: readonly ListedFile[]): {
  readonly own: readonly ListedFile[];
  readonly copies: readonly { readonly path: string; readonly of: string }[];
} {
  const firsts = new Map<string, ListedFile>();
  const copies: { path: string; of: string }[] = [];
  for (const file of files) {
    const first = firsts.get(file.digest);
    if (first) copies.push({ path: file.path, of: first.path });
    else firsts.set(file.digest, file);
  }
  return { own: [...firsts.values()], copies };
}

/** Reads a file again. Throws `DisclosureError` where it is not what it was: figures and their original must agree. */
export function loadSame(file: InboxFile, expected: string): Uint8Array {
  const bytes = load(file);
  if (sha256(bytes) === expected) return bytes;
  throw new DisclosureError({
    what: '文件在导入的时候变了，没有导入。',
    place: { file: file.path },
    found: '两次读到的内容不同',
    expected: '导入期间不改动的文件',
    todo: '等文件保存、复制或下载完，再导入一次。',
  });
}

function load(file: InboxFile): Uint8Array {
  return explainDisk(file.path, () => file.load());
}
