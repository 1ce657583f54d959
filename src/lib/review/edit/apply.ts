import { isUtf8 } from 'node:buffer';
import { DISCLOSURES, listFiles, parseContent } from '../../content/index.ts';
import { anyTableSchema, DisclosureError, type AnyTable } from '../../model/index.ts';
import { digestBytes, readStored, replaceFile } from '../files.ts';
import type { History } from '../undo.ts';
import { listTableFields } from './fields.ts';
import { changeIndex, readIndexPlace } from './index-file.ts';
import { changeTable } from './table.ts';

/** A change a person asks for. */
export interface Edit {
  /** File inside the document's folder: `index.mdx` or `tables/<id>.json`. */
  readonly file: string;
  /** Place in it: `/panels/0/rows/3/cells/amount`, `/head/title`, `/words/12`. */
  readonly pointer: string;
  readonly value: string;
  /** Digest of the file as the page saw it. */
  readonly digest: string;
  /** Whether the person has answered yes to what was asked about this very value. */
  readonly insists: boolean;
}

/** What came of a request to write. */
export type Written =
  | { readonly kind: 'done' }
  /** Somebody else changed the file since: nothing was written. `current` is what stands at the place now. */
  | { readonly kind: 'changed'; readonly current?: string }
  | { readonly kind: 'ask'; readonly message: string };

/**
 * Writes one change, if the file is still the one the page saw. Reading, comparing and putting the new file in place
 * happen in one go. Throws `DisclosureError` for a change that does not fit; then nothing was written.
 */
export function applyEdit(root: string, id: string, history: History, edit: Edit): Written {
  const { file, pointer, value, digest, insists } = edit;
  verifyFile(root, id, file);
  const { bytes, digest: found } = readStored(root, id, file);
  if (found !== digest || bytes === undefined)
    return { kind: 'changed', ...readCurrent(bytes, file, pointer) };
  if (!isUtf8(bytes)) throw refuseFile(`${DISCLOSURES}/${id}/${file}`, 'UTF-8 编码的文件');
  const before = bytes.toString('utf8');
  const changed =
    file === 'index.mdx'
      ? changeIndex(root, id, before, pointer, value, insists)
      : changeTable(`${DISCLOSURES}/${id}/${file}`, before, pointer, value, insists);
  if ('ask' in changed) return { kind: 'ask', message: changed.ask };
  const after = Buffer.from(changed.text);
  if (after.equals(bytes)) return { kind: 'done' };
  replaceFile(root, id, file, after);
  history.add({ id, file, before: bytes, after: digestBytes(after), what: nameEdit(file) });
  return { kind: 'done' };
}

function verifyFile(root: string, id: string, file: string): void {
  const [, name] = /^tables\/([^/]+)$/.exec(file) ?? [];
  const known = name !== undefined && listFiles(root, `${DISCLOSURES}/${id}/tables`, '.json').includes(name);
  if (file !== 'index.mdx' && !known) throw refuseFile(file, '这份文件的正文或其中一张表');
}

function readCurrent(
  bytes: Buffer | undefined,
  file: string,
  pointer: string,
): { readonly current?: string } {
  const text = bytes?.toString('utf8');
  if (text === undefined) return {};
  try {
    const current =
      file === 'index.mdx'
        ? readIndexPlace(text, pointer)
        : listTableFields(parseContent<AnyTable>({ file, text }, 'json', anyTableSchema)).get(pointer)?.value;
    return current === undefined ? {} : { current };
  } catch (error) {
    if (error instanceof DisclosureError) return {};
    throw error;
  }
}

function nameEdit(file: string): string {
  return file === 'index.mdx'
    ? '正文或文件头的修改'
    : `表 ${file.slice('tables/'.length, -'.json'.length)} 的修改`;
}

function refuseFile(found: string, expected: string): DisclosureError {
  return new DisclosureError({ what: '这里不能修改。', found, expected, todo: '刷新页面再试。' });
}
