import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { sha256 } from '../../system/index.ts';
import { isUnsafe } from '../zip/index.ts';
import type { Counter, OpenPackage } from './package.ts';
import type { Problem } from './problem.ts';

/** Names of the files that describe a WACZ. */
export const WACZ_FILES = { data: 'datapackage.json', digest: 'datapackage-digest.json' } as const;

const PAGES = 'pages/pages.jsonl';
/** Bytes of one record, unpacked. */
const MAX_RECORD = 256 * 1024 * 1024;

const dataSchema = z.object({
  profile: z.literal('data-package'),
  wacz_version: z.string(),
  resources: z.array(z.object({ path: z.string(), hash: z.string(), bytes: z.int() })),
});
const entrySchema = z.object({
  url: z.string(),
  digest: z.string(),
  filename: z.string(),
  offset: z.coerce.number().int().min(0),
  length: z.coerce.number().int().min(1),
});

/** Checks a WACZ 1.1.1: every digest of its list, every entry of its index against the record it points to, every page. */
export function checkWacz(pack: OpenPackage, count: Counter): Problem[] {
  const problems: Problem[] = [];
  const text = pack.read(WACZ_FILES.data);
  const data = text && parse(dataSchema, text.toString('utf8'));
  if (!text || !data) {
    const message = '没有可读的 datapackage.json，无法核对';
    return [{ kind: 'package', file: WACZ_FILES.data, message }];
  }
  const digest = parse(
    z.object({ path: z.string(), hash: z.string() }),
    pack.read(WACZ_FILES.digest)?.toString('utf8') ?? '',
  );
  if (digest?.path !== WACZ_FILES.data || digest.hash !== `sha256:${sha256(text)}`)
    problems.push({
      kind: 'changed',
      file: WACZ_FILES.data,
      message: `与 ${WACZ_FILES.digest} 记录的摘要不符`,
      expected: digest?.hash ?? '没有记录',
      found: `sha256:${sha256(text)}`,
    });
  const listed = new Set<string>(Object.values(WACZ_FILES));
  for (const { path: file, hash, bytes } of data.resources) {
    listed.add(file);
    const found = pack.find(file);
    if (isUnsafe(file))
      problems.push({ kind: 'package', file: WACZ_FILES.data, message: '列有指向包外的文件', found: file });
    else if (!found) problems.push({ kind: 'missing', file, message: `${WACZ_FILES.data} 里有，包里没有` });
    else if (found.sha256 !== undefined && (hash !== `sha256:${found.sha256}` || bytes !== found.size))
      problems.push({
        kind: 'changed',
        file,
        message: '大小或 SHA-256 不符',
        expected: hash,
        found: `sha256:${found.sha256}`,
      });
  }
  for (const file of pack.names)
    if (!listed.has(file)) problems.push({ kind: 'extra', file, message: `不在 ${WACZ_FILES.data} 里` });
  const urls = checkIndexes(pack, problems, count);
  checkPages(pack, urls, problems);
  return problems;
}

function checkIndexes(pack: OpenPackage, problems: Problem[], count: Counter): ReadonlySet<string> {
  const urls = new Set<string>();
  const archives = new Map<string, Buffer | undefined>();
  for (const file of pack.names.filter((name) => /^indexes\/.*\.cdxj$/.test(name))) {
    const lines = (pack.read(file)?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
    const counter = count('核对记录', lines.length);
    for (const [index, line] of lines.entries()) {
      counter.step();
      const entry = parse(entrySchema, line.replace(/^\S+ \S+ /, ''));
      if (!entry) {
        problems.push({
          kind: 'package',
          file,
          message: `第 ${index + 1} 行读不懂`,
          found: line.slice(0, 80),
        });
        continue;
      }
      urls.add(entry.url);
      const archive = `archive/${entry.filename}`;
      if (!archives.has(archive)) archives.set(archive, pack.read(archive, MAX_RECORD));
      const message = checkRecord(archives.get(archive), entry);
      if (message !== undefined)
        problems.push({ kind: 'changed', file: archive, message: `${entry.url}：${message}` });
    }
    counter.end();
  }
  return urls;
}

/** What is wrong with the record an index entry points to; undefined where nothing is. */
function checkRecord(archive: Buffer | undefined, entry: z.infer<typeof entrySchema>): string | undefined {
  if (!archive) return undefined;
  let record: Buffer;
  try {
    const packed = archive.subarray(entry.offset, entry.offset + entry.length);
    record = gunzipSync(packed, { maxOutputLength: MAX_RECORD });
  } catch {
    return '索引所指之处没有可读的记录';
  }
  const end = record.indexOf('\r\n\r\n') + 4;
  const fields = record.subarray(0, end).toString('utf8');
  const read = (name: string): string => new RegExp(`^${name}: (.*)\r$`, 'm').exec(fields)?.[1] ?? '';
  const block = record.subarray(end, end + Number(read('Content-Length')));
  if (!fields.startsWith('WARC/1.') || read('WARC-Target-URI') !== entry.url) return '索引与记录的网址不同';
  const payload = block.subarray(block.indexOf('\r\n\r\n') + 4);
  const found = `sha256:${sha256(payload)}`;
  if (read('WARC-Payload-Digest') !== found || entry.digest !== found) return '内容与记录的摘要不符';
  return undefined;
}

function checkPages(pack: OpenPackage, urls: ReadonlySet<string>, problems: Problem[]): void {
  const text = pack.read(PAGES)?.toString('utf8');
  if (text === undefined) return;
  const [, ...lines] = text.split('\n').filter((line) => line !== '');
  for (const [index, line] of lines.entries()) {
    const page = parse(z.object({ url: z.string(), ts: z.string() }), line);
    if (!page || !urls.has(page.url))
      problems.push({
        kind: 'package',
        file: PAGES,
        message: `第 ${index + 2} 行的网页不在索引里`,
        found: line.slice(0, 80),
      });
  }
}

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
