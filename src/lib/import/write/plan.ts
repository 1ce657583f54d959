import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { DisclosureError } from '../../model/index.ts';
import type { ImportedDocument } from '../document.ts';
import { inspectFolder, LOCK_FILE, renderLock, type FolderState } from './lock.ts';
import { verifyPlace } from './place.ts';
import { keepTold } from './told.ts';

/** What writing a document will do. */
export interface WritePlan {
  readonly document: ImportedDocument;
  /** Folder of the department-year. */
  readonly folder: string;
  /** Every file the importer writes into it, with the lock. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly action: 'create' | 'replace' | 'merge' | 'keep';
  /** Files in which edits of people live on, after a merge. */
  readonly kept?: readonly string[];
}

/**
 * Plans the writing of documents below a content root and writes nothing.
 * Throws `DisclosureError` when two documents have one place, or when a place holds work of people and `force` is not given.
 */
export function planWrites(
  root: string,
  documents: readonly ImportedDocument[],
  force: boolean,
): readonly WritePlan[] {
  const taken = new Map<string, string>();
  return documents.map((document) => {
    const { file } = document.head.source;
    const before = taken.get(document.id);
    if (before !== undefined) {
      throw new DisclosureError({
        what: '两个文件要写到同一个地方。',
        place: { file },
        found: `${before} 也属于 ${document.id}`,
        expected: '每个部门每个年度一个文件',
        todo: '检查是否重复；年度或部门认错时，分别导入并加上 --year 或 --department。',
      });
    }
    taken.set(document.id, file);
    return planOne(root, document, force);
  });
}

function planOne(root: string, fresh: ImportedDocument, force: boolean): WritePlan {
  const folder = path.join(root, 'disclosures', fresh.id);
  const document = keepTold(folder, fresh);
  const files = new Map([...document.files, [LOCK_FILE, renderLock(document.files)]]);
  verifyPlace(root, folder);
  const state = inspectFolder(folder);
  if (!state) return { document, folder, files, action: 'create' };
  if (state.edited.length === 0 && isSame(folder, files)) return { document, folder, files, action: 'keep' };
  if (!force) verifyReplaceable(document, state);
  return { document, folder, files, action: 'replace' };
}

function verifyReplaceable(document: ImportedDocument, { edited, source, originals }: FolderState): void {
  const place = { file: `disclosures/${document.id}` };
  if (edited.length > 0) {
    throw new DisclosureError({
      what: '这个部门年度的内容在导入之后改动过，没有覆盖。',
      place,
      found: `改动过的文件：${edited.join('、')}`,
      expected: '与上次导入时完全相同',
      todo: '要保留改动就加上 --update，程序会把改动与新导入的内容合并；确定全部以新导入的为准时加上 --force（review.json 总会保留）。',
    });
  }
  if (source === document.head.source.sha256) return;
  throw new DisclosureError({
    what: '这个部门年度已经有另一份文件导入的内容，没有覆盖。',
    place,
    found: `已有来源：${originals.join('、') || '不明'}（SHA-256 ${source ?? '不明'}）`,
    expected: `同一份文件；这次是 ${document.head.source.file}（SHA-256 ${document.head.source.sha256}）`,
    todo: '先检查年度和部门是否认对。是同一份文件的新版本时加上 --update（保留手工改动）；全部以新文件为准时加上 --force。',
  });
}

function isSame(folder: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  return [...files].every(([name, bytes]) => {
    const full = path.join(folder, name);
    return existsSync(full) && Buffer.compare(readFileSync(full), bytes) === 0;
  });
}
