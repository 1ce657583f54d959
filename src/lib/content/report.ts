import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  anyTableSchema,
  confirmationSchema,
  DisclosureError,
  importReviewSchema,
  listSources,
  parseYearFolder,
  REPORT_KINDS,
  reportHeadSchema,
  waiverSchema,
  type AnyTable,
  type Confirmation,
  type ImportReview,
  type Report,
  type ReportHead,
  type SourceFile,
} from '../model/index.ts';
import { DISCLOSURES } from './disclosures.ts';
import { listFiles, readBytes, readJson, readText } from './disk.ts';
import { verifyOwnFolder } from './links.ts';
import { locateField, type ContentText } from './locate.ts';
import { parseContent } from './validate.ts';

/** Reads one department-year. Throws `DisclosureError` for anything that does not fit the schemas or the folder. */
export function readReport(root: string, id: string): Report {
  const folder = `${DISCLOSURES}/${id}`;
  const [region = '', departmentSlug = '', year = ''] = id.split('/');
  const { head, body, bodyLine, headText } = readIndex(root, `${folder}/index.mdx`);
  const named = parseYearFolder(year);
  if (named?.year !== head.year || (named.kind ?? head.kind) !== head.kind) {
    throw new DisclosureError({
      what: '年度或文种与所在文件夹不一致。',
      place: { file: headText.file, line: locateField(headText, ['year']), field: 'year' },
      found: named?.year === head.year ? REPORT_KINDS[head.kind] : String(head.year),
      expected: year,
      todo: '改正文件头的 year、kind，或把文件夹移到正确的年度下（同年度的另一种文件，文件夹名如 2021-performance、2024-budget）。',
    });
  }
  verifyOwnFolder(root, folder);
  for (const source of listSources(head)) verifySource(root, folder, source);
  const waiversFile = `${folder}/review.json`;
  const waivers = existsSync(path.join(root, waiversFile))
    ? readJson(root, waiversFile, z.array(waiverSchema))
    : [];
  return { id, region, departmentSlug, head, body, bodyLine, tables: readTables(root, folder), waivers };
}

/**
 * Reads what the next year is checked against: head and tables; of the words only the marks that say where the tables stand.
 * Throws `DisclosureError`.
 */
export function readReportTables(root: string, id: string): Pick<Report, 'id' | 'head' | 'body' | 'tables'> {
  const folder = `${DISCLOSURES}/${id}`;
  const { head, body } = readIndex(root, `${folder}/index.mdx`);
  return { id, head, body: keepTablePlaces(body), tables: readTables(root, folder) };
}

/** The marks that place the tables, in their order: all that is read of a text whose numbers are not asked for. */
export function keepTablePlaces(body: string): string {
  return (body.match(/<Table\s+id="[a-z0-9-]+"/g) ?? []).join('\n');
}

/** Reads only the head of a department-year: what lists and menus need. Throws `DisclosureError`, for links among its files too. */
export function readReportHead(root: string, id: string): ReportHead {
  const folder = `${DISCLOSURES}/${id}`;
  const { head } = readIndex(root, `${folder}/index.mdx`);
  verifyOwnFolder(root, folder);
  return head;
}

/** Reads `import-review.json` of a department-year; undefined where there is none. */
export function readImportReview(root: string, id: string): ImportReview | undefined {
  const file = `${DISCLOSURES}/${id}/import-review.json`;
  return existsSync(path.join(root, file)) ? readJson(root, file, importReviewSchema) : undefined;
}

/** Reads `import-confirmed.json` of a department-year: which review items a person has confirmed. Empty where there is none. */
export function readConfirmations(root: string, id: string): readonly Confirmation[] {
  const file = `${DISCLOSURES}/${id}/import-confirmed.json`;
  return existsSync(path.join(root, file)) ? readJson(root, file, z.array(confirmationSchema)) : [];
}

/** Path of a published original beside a department-year; the one with the words unless another is named. */
export function resolveSource(root: string, id: string, head: ReportHead, file = head.source.file): string {
  return path.join(root, DISCLOSURES, id, 'source', file);
}

/** SHA-256 over every byte the page of a department-year reads from its folder; the original counts by its checksum. */
export function digestReport(root: string, id: string): string {
  const folder = `${DISCLOSURES}/${id}`;
  const hash = createHash('sha256');
  const tables = listFiles(root, `${folder}/tables`, '.json').map((name) => `tables/${name}`);
  for (const name of ['index.mdx', 'review.json', ...tables]) {
    const full = path.join(root, folder, name);
    if (!existsSync(full)) continue;
    hash.update(`${name}\0`);
    hash.update(readBytes(root, `${folder}/${name}`));
  }
  return hash.digest('hex');
}

/** `index.mdx` taken apart. */
interface Index {
  readonly head: ReportHead;
  readonly body: string;
  readonly bodyLine: number;
  /** The head as written, for messages about it. */
  readonly headText: ContentText;
}

function readIndex(root: string, file: string): Index {
  const text = readText(root, file)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) {
    throw new DisclosureError({
      what: '文档缺少文件头。',
      place: { file, line: 1 },
      found: (text.split('\n')[0] ?? '').slice(0, 40),
      expected: '第一行是 ---，其后是文种、标题、部门、年度和来源，再以一行 --- 结束',
      todo: '参照同目录其他文档补上文件头，或用导入命令重新生成。',
    });
  }
  const headText = { file, text: match[1] ?? '', firstLine: 2 };
  const head = parseContent(headText, 'yaml', reportHeadSchema);
  return { head, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length, headText };
}

function readTables(root: string, folder: string): ReadonlyMap<string, AnyTable> {
  const tables = new Map<string, AnyTable>();
  for (const name of listFiles(root, `${folder}/tables`, '.json')) {
    const file = `${folder}/tables/${name}`;
    const table = readJson<AnyTable>(root, file, anyTableSchema);
    if (`${table.id}.json` !== name) {
      throw new DisclosureError({
        what: '表的 id 与文件名不一致。',
        place: { file, line: locateField({ file, text: readText(root, file) }, ['id']), field: 'id' },
        found: table.id,
        expected: name.slice(0, -'.json'.length),
        todo: '让两者相同：单元格的永久地址由 id 组成。',
      });
    }
    tables.set(table.id, table);
  }
  return tables;
}

function verifySource(root: string, folder: string, source: SourceFile): void {
  const file = `${folder}/source/${source.file}`;
  const full = path.join(root, file);
  const found = existsSync(full)
    ? createHash('sha256').update(readBytes(root, file)).digest('hex')
    : '没有这个文件';
  if (found === source.sha256) return;
  throw new DisclosureError({
    what: '原始文件缺失或被改动过。',
    place: { file },
    found,
    expected: source.sha256,
    todo: '放回部门报送的原文件；确需更换时用导入命令加 --force 重新导入。',
  });
}
