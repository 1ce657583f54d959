import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DISCLOSURES, keepTablePlaces, listFiles, resolveSource } from '../../content/index.ts';
import { listSources, type ReportHead } from '../../model/index.ts';
import { digestTexts } from '../../system/index.ts';

/** What a document's folder holds, by digests. */
export interface DocumentDigests {
  /** Of every byte its page reads. */
  readonly digest: string;
  /** Of what the page of the following year reads: head, tables and their order. */
  readonly tables: string;
}

/** Reads the folder of a document as it is now. `head` is its head as just read. */
export function digestDocument(root: string, id: string, head: ReportHead): DocumentDigests {
  const folder = path.join(root, DISCLOSURES, id);
  const { text, tables } = readFolder(root, id);
  const others = [
    path.join(folder, 'review.json'),
    ...listSources(head).map(({ file }) => resolveSource(root, id, head, file)),
  ].map((file) => digestFile(file, path.basename(file)));
  return {
    digest: digestTexts([text, ...tables, ...others]),
    tables: digestRead(head, text, tables),
  };
}

/** `DocumentDigests.tables` alone: the rest of the folder is not read. */
export function digestTables(root: string, id: string, head: ReportHead): string {
  const { text, tables } = readFolder(root, id);
  return digestRead(head, text, tables);
}

function digestRead({ kind, year, department }: ReportHead, text: string, tables: readonly string[]): string {
  return digestTexts([JSON.stringify({ kind, year, department }), keepTablePlaces(text), ...tables]);
}

/** The text of a document and the digest of each of its tables. */
function readFolder(root: string, id: string): { readonly text: string; readonly tables: readonly string[] } {
  const folder = path.join(root, DISCLOSURES, id);
  return {
    text: readFileSync(path.join(folder, 'index.mdx'), 'utf8'),
    tables: listFiles(root, `${DISCLOSURES}/${id}/tables`, '.json').map((name) =>
      digestFile(path.join(folder, 'tables', name), name),
    ),
  };
}

/** Digest of a file's name and bytes; a file that is not there is known by that. */
function digestFile(file: string, name: string): string {
  const hash = createHash('sha256').update(`${name}\0`);
  return existsSync(file) ? hash.update(readFileSync(file)).digest('hex') : `${name} is absent`;
}
