import { listSources, type Coverage, type Report } from '../../model/index.ts';
import { canonicalize } from '../canonical.ts';
import { sha256 } from '../../system/index.ts';
import { compareWithFile } from './compare.ts';
import { CHUNK_ENDING } from './chunk.ts';
import type { DrawnPage, PageRecord } from './drawn.ts';
import { SITE_FOLDER, TABLE_FOLDER, type ArchivedDocument } from './manifest.ts';
import { readDrawnPage } from './read.ts';

/** What an archive says of one document, and the files that say it. */
export interface RecordedDocument {
  readonly document: ArchivedDocument;
  readonly record: PageRecord;
  /** Canonical JSON of its tables, by path in the payload. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Records a document from its content and its page. The page must show every figure of its tables, or it is a defect. */
export function recordDocument(report: Report, html: string): RecordedDocument {
  const page = readDrawnPage(html);
  if (!page) throw new Error(`Expected ${report.id} to have a document page`);
  const shown = new Map(page.tables.map((table) => [table.id, sha256(canonicalize(table))]));
  const files = new Map<string, string>();
  const folder = `${SITE_FOLDER}/${report.id}`;
  const tables = [...report.tables.values()].map((table) => {
    const drawn = page.tables.find(({ id }) => id === table.id);
    const [first] = drawn ? compareWithFile(table, drawn) : [{ cell: '', expected: '', found: '' }];
    if (first) throw new Error(`${report.id} ${table.id} ${first.cell}: ${first.expected} ≠ ${first.found}`);
    const file = `${TABLE_FOLDER}/${report.id}/${table.id}.json`;
    const text = canonicalize(table);
    files.set(file, text);
    return {
      id: table.id,
      title: table.title,
      file,
      sha256: sha256(text),
      shown: shown.get(table.id) ?? '',
    };
  });
  const words = sha256(canonicalize(page.words));
  const { head } = report;
  const coverage = readCoverage(page);
  return {
    document: {
      id: report.id,
      title: head.title,
      department: head.department,
      year: head.year,
      kind: head.kind,
      ...(head.approvedAt === undefined ? {} : { approvedAt: head.approvedAt }),
      ...(head.publishedAt === undefined ? {} : { publishedAt: head.publishedAt }),
      page: `${folder}/index.html`,
      record: `${folder}/${RECORD_NAME}${CHUNK_ENDING}`,
      words,
      ...(coverage ? { coverage } : {}),
      sources: listSources(head).map((source) => ({
        path: `${folder}/${source.file}`,
        bytes: source.bytes,
        sha256: source.sha256,
      })),
      tables,
    },
    record: { id: report.id, page, words, tables: Object.fromEntries(shown) },
    tables: files,
  };
}

/** Name of the record beside a page. */
export const RECORD_NAME = 'record.json';

/** How far the numbers of the words are accounted for, as the page prints it. */
export function readCoverage({ words }: DrawnPage): Coverage | undefined {
  const line = words.at(-1)?.replace(/\s+/g, '') ?? '';
  if (!line.startsWith('本页叙述数字')) return undefined;
  const [, bound, recomputed, stated] = /绑定单元格(\d+)处、复算(\d+)处.*仅陈述(\d+)处/.exec(line) ?? [];
  if (stated === undefined) throw new Error(`Expected the numbers of a page in: ${line}`);
  return { bound: Number(bound), recomputed: Number(recomputed), stated: Number(stated) };
}
