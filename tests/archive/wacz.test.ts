import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyArchive } from '../../src/lib/archive/index.ts';
import { toSortKey, toUrl } from '../../src/lib/archive/wacz/url.ts';
import { ID, makeArchive, SITE, type MadeArchive } from './example.ts';

let made: MadeArchive;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  made = await makeArchive({ format: 'wacz', name: 'site.wacz' });
  files = unzipSync(readFileSync(made.file));
});
afterAll(() => made.remove());

const read = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');

/** Entries of the index. */
function listEntries() {
  return read('indexes/index.cdxj')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [key = '', date = '', ...json] = line.split(' ');
      return {
        key,
        date,
        ...(JSON.parse(json.join(' ')) as { url: string; offset: string; length: string; mime: string }),
      };
    });
}

test('should have the files of WACZ 1.1.1, each with its digest', () => {
  expect(Object.keys(files).sort()).toEqual([
    'archive/data.warc.gz',
    'datapackage-digest.json',
    'datapackage.json',
    'indexes/index.cdxj',
    'pages/pages.jsonl',
  ]);
  expect(JSON.parse(read('datapackage.json'))).toMatchObject({
    profile: 'data-package',
    wacz_version: '1.1.1',
    created: '2022-09-01T00:00:00Z',
    mainPageUrl: 'https://cz.example.cn/',
    resources: [
      { path: 'archive/data.warc.gz' },
      { path: 'indexes/index.cdxj' },
      { path: 'pages/pages.jsonl' },
    ],
  });
  // Stored, so that a reader can fetch a part of it.
  expect(readFileSync(made.file).includes(Buffer.from(files['archive/data.warc.gz'] ?? []))).toBe(true);
});

test('should record every file of the site as a server would have sent it, each in a gzip member of its own', () => {
  const archive = Buffer.from(files['archive/data.warc.gz'] ?? []);
  const entries = listEntries();
  expect(entries).toHaveLength(Object.keys(SITE).length);
  expect(entries.map(({ key }) => key)).toEqual(entries.map(({ key }) => key).toSorted());
  for (const { url, offset, length, mime } of entries) {
    const record = gunzipSync(archive.subarray(Number(offset), Number(offset) + Number(length))).toString(
      'utf8',
    );
    const [warc = '', http = '', ...body] = record.split('\r\n\r\n');
    expect(warc).toMatch(/^WARC\/1\.1\r\nWARC-Type: response\r\n/);
    expect(warc).toContain(`\r\nWARC-Target-URI: ${url}\r\n`);
    expect(warc).toContain('\r\nWARC-Date: 2022-09-01T00:00:00Z\r\n');
    expect(http).toContain(`Content-Type: ${mime}`);
    const file = Object.keys(SITE).find((name) => toUrl('https://cz.example.cn', name) === url) ?? '';
    expect(body.join('\r\n\r\n')).toBe(`${SITE[file] ?? ''}\r\n\r\n`);
  }
});

test('should list the pages, the home page first', () => {
  const [head, ...pages] = read('pages/pages.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  expect(head).toMatchObject({ format: 'json-pages-1.0' });
  expect(pages.map(({ url }) => url)).toEqual(['https://cz.example.cn/', `https://cz.example.cn/${ID}/`]);
  expect(pages[0]).toMatchObject({ ts: '2022-09-01T00:00:00Z', title: '示例 · 明账' });
});

test('should be the same bytes each time', async () => {
  const again = await makeArchive({ format: 'wacz', name: 'again.wacz' });
  again.remove();
  expect(again.sha256).toBe(made.sha256);
});

test('should demand a date, because none is made up', async () => {
  await expect(makeArchive({ format: 'wacz', date: null })).rejects.toThrow('程序不编造日期');
});

test('should be verified, and tell which file or record differs', () => {
  expect(verifyArchive(made.file)).toMatchObject({ form: 'wacz', problems: [] });
  const change = (name: string, from: string, to: string) => {
    const file = path.join(made.folder, 'changed.wacz');
    const bytes = Buffer.from(read(name).replace(from, to));
    writeFileSync(file, zipSync({ ...files, [name]: bytes }, { level: 0 }));
    return verifyArchive(file).problems.map(
      (problem) => `${problem.kind} ${problem.file} ${problem.message}`,
    );
  };
  expect(change('datapackage.json', '1.1.1', '1.1.0')).toEqual([
    'changed datapackage.json 与 datapackage-digest.json 记录的摘要不符',
  ]);
  expect(change('pages/pages.jsonl', '/2021/', '/2022/')).toEqual([
    'changed pages/pages.jsonl 大小或 SHA-256 不符',
    'package pages/pages.jsonl 第 3 行的网页不在索引里',
  ]);
  expect(change('indexes/index.cdxj', '"digest":"sha256:', '"digest":"sha256:0')).toEqual([
    'changed indexes/index.cdxj 大小或 SHA-256 不符',
    expect.stringContaining('changed archive/data.warc.gz https://cz.example.cn/：内容与记录的摘要不符'),
  ]);
});

test('should sort addresses as web archives do and write them as servers know them', () => {
  expect(toSortKey('https://cz.example.cn/A/%E5%86%B3/?q=1')).toBe('cn,example,cz)/a/%e5%86%b3/?q=1');
  expect(toSortKey('http://127.0.0.1:8080/')).toBe('1,0,0,127:8080)/');
  expect(toUrl('https://cz.example.cn/', 'a/决 算.txt')).toBe(
    'https://cz.example.cn/a/%E5%86%B3%20%E7%AE%97.txt',
  );
  expect(toUrl('https://cz.example.cn', 'a/index.html')).toBe('https://cz.example.cn/a/');
});
