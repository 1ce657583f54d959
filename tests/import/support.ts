import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDepartments, readRegions } from '../../src/lib/content/index.ts';
import {
  assembleDocument,
  readPlainText,
  readTextBlocks,
  type ImportedDocument,
  type ImportOptions,
  type Registry,
  type TextBlock,
} from '../../src/lib/import/index.ts';
import { importReviewSchema, type ImportReview } from '../../src/lib/model/index.ts';

/** The content of this repository. */
export const CONTENT = path.resolve(import.meta.dirname, '../../src/content');

/** Regions and departments of this repository. */
export const REGISTRY: Registry = { regions: readRegions(CONTENT), departments: readDepartments(CONTENT) };

/** The five documents and the file each was imported from. */
export const DOCUMENTS = {
  'zhuzhou/kexie/2021': '000_79818a7f3918d5be.txt',
  'hengyang/kexie/2021': '001_a2732aeb502e9657.txt',
  'changning/kexie/2021': '002_128624df37f82777.txt',
  'lusong/kexie/2021': '003_c7747e7abe0b9f70.txt',
  'yuanjiang/kexie/2023': '004_93d7a6f8b2f69d9a.txt',
} as const;

export type DocumentId = keyof typeof DOCUMENTS;

/** The original of a document, as committed beside it. */
export function readOriginal(id: DocumentId): Uint8Array {
  return readFileSync(path.join(CONTENT, 'disclosures', id, 'source', DOCUMENTS[id]));
}

/** A text that is certain to be recognised, with `body` after its title. */
export function toReport(body: string): string {
  return `株洲市科学技术协会\n\n2021年度部门整体支出绩效自评报告\n\n${body}\n`;
}

/** Imports a text as a file would be. */
export function importText(
  text: string,
  options: ImportOptions = {},
  registry: Registry = REGISTRY,
): ImportedDocument {
  return importBytes('test.txt', new TextEncoder().encode(text), options, registry);
}

/** Imports a plain text by its bytes, at once. */
export function importBytes(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
  registry: Registry = REGISTRY,
): ImportedDocument {
  const source = { name, bytes };
  return assembleDocument([{ source, read: readPlainText(source) }], options, registry);
}

/** A written file of an imported document as text. */
export function readFile(document: ImportedDocument, name: string): string {
  const bytes = document.files.get(name);
  if (!bytes) throw new Error(`no file ${name}`);
  return new TextDecoder().decode(bytes);
}

/** The body of `index.mdx`, without its head. */
export function readBody(document: ImportedDocument): string {
  return readFile(document, 'index.mdx').replace(/^---\n[\s\S]*?\n---\n+/, '');
}

/** The review list as written. */
export function readReview(document: ImportedDocument): ImportReview {
  return importReviewSchema.parse(JSON.parse(readFile(document, 'import-review.json')));
}

/** The paragraphs of a text, without its tables. */
export function toBlocks(text: string): TextBlock[] {
  return readTextBlocks(text).blocks.filter((block) => block.kind === 'text');
}
