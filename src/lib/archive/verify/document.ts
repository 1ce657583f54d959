import { PAYLOAD } from '../bag/write.ts';
import { canonicalize } from '../canonical.ts';
import { sha256 } from '../../system/index.ts';
import { CHUNK_ENDING, unwrapChunk } from '../record/chunk.ts';
import { compareLists, type DrawnPage, type PageRecord } from '../record/drawn.ts';
import { SITE_FOLDER, type ArchivedDocument } from '../record/manifest.ts';
import { readDrawnPage } from '../record/read.ts';
import { pageRecordSchema } from '../record/schema.ts';
import type { OpenPackage } from './package.ts';
import type { Problem } from './problem.ts';
import { checkTable } from './table.ts';

/** Elements inside each other; pages of the site have about twenty. */
const MAX_DEPTH = 1_000;
/** Longest stretch of text shown in a message. */
const SHOWN = 60;

/** What a document was found to hold. */
export interface CheckedDocument {
  readonly problems: readonly Problem[];
  readonly cells: number;
}

/**
 * Holds the three accounts of a document against each other and against the manifest: the page, the files of its tables,
 * the record beside the page. One that agrees with its digest tells what the others should say.
 */
export function checkDocument(pack: OpenPackage, document: ArchivedDocument): CheckedDocument {
  const problems: Problem[] = [];
  const pageFile = `${PAYLOAD}/${document.page}`;
  const recordFile = `${PAYLOAD}/${document.record}`;
  const html = pack.read(pageFile)?.toString('utf8');
  const page = html === undefined ? undefined : readPage(html);
  const record = readRecord(pack, document);
  if (html !== undefined && !page)
    problems.push({ kind: 'words', file: pageFile, message: '网页里找不到文档的正文' });
  if (!record && pack.find(recordFile)?.sha256 !== undefined)
    problems.push({ kind: 'package', file: recordFile, message: '存档记录读不出来' });
  for (const source of document.sources) checkSource(pack, source, problems);
  let cells = 0;
  for (const table of document.tables) {
    const checked = checkTable(pack, { table, page, pageFile, record, recordFile });
    problems.push(...checked.problems);
    cells += checked.cells;
  }
  const known = new Set(document.tables.map(({ id }) => id));
  for (const table of page?.tables ?? [])
    if (!known.has(table.id))
      problems.push({
        kind: 'table',
        file: pageFile,
        table: table.title,
        message: '网页上多出一张清单里没有的表',
      });
  if (page) checkWords(document, page, record, pageFile, problems);
  return { problems, cells };
}

/** What a page shows; nested without end it shows nothing. */
function readPage(html: string): DrawnPage | undefined {
  if (isDeep(html)) return undefined;
  try {
    return readDrawnPage(html);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether more elements are open inside each other than any page has: such a page would keep the parser busy for hours. */
function isDeep(html: string): boolean {
  let open = 0;
  for (const [, end] of html.matchAll(/<(\/?)(?!(?:area|br|col|hr|img|input|link|meta|wbr)\b)[a-z]/gi)) {
    open = Math.max(0, open + (end === '' ? 1 : -1));
    if (open > MAX_DEPTH) return true;
  }
  return false;
}

/** The record beside a page; only where it is what the manifest says, so that it can tell what the page should say. */
function readRecord(pack: OpenPackage, document: ArchivedDocument): PageRecord | undefined {
  const script = pack.read(`${PAYLOAD}/${document.record}`)?.toString('utf8') ?? '';
  const name = document.record.slice(SITE_FOLDER.length + 1, -CHUNK_ENDING.length);
  const text = unwrapChunk(name, script);
  if (text === undefined) return undefined;
  try {
    return pageRecordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function checkSource(
  pack: OpenPackage,
  { path, bytes, sha256: expected }: ArchivedDocument['sources'][number],
  problems: Problem[],
): void {
  const file = `${PAYLOAD}/${path}`;
  const found = pack.find(file);
  if (!found) problems.push({ kind: 'missing', file, message: '缺少部门报送的原始文件' });
  else if (found.sha256 !== undefined && (found.sha256 !== expected || found.size !== bytes))
    problems.push({
      kind: 'source',
      file,
      message: '原始文件与导入时记录的 SHA-256 不符',
      expected: `${expected}（${bytes} 字节）`,
      found: `${found.sha256}（${found.size} 字节）`,
    });
}

function checkWords(
  document: ArchivedDocument,
  page: DrawnPage,
  record: PageRecord | undefined,
  file: string,
  problems: Problem[],
): void {
  if (sha256(canonicalize(page.words)) === document.words) return;
  const before = problems.length;
  if (record && sha256(canonicalize(record.page.words)) === document.words) {
    compareLists('正文', record.page.words, page.words, (place, expected = '没有', found = '没有') => {
      if (expected === found) return;
      problems.push({ kind: 'words', file, message: `${place}与存档时不同`, ...around(expected, found) });
    });
  }
  if (problems.length === before) problems.push({ kind: 'words', file, message: '正文与总清单的摘要不符' });
}

/** Two texts from shortly before the first letter that differs. */
function around(expected: string, found: string): { expected: string; found: string } {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const cut = (text: string): string => {
    const from = Math.max(0, at - 12);
    const to = from + SHOWN;
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return { expected: cut(expected), found: cut(found) };
}
