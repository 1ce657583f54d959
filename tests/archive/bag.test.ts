import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodePath, encodePath } from '../../src/lib/archive/bag/names.ts';
import { parseBagInfo, parseManifest, renderBagInfo } from '../../src/lib/archive/bag/tags.ts';
import { findNewestDay } from '../../src/lib/archive/index.ts';
import { ID, makeArchive, SITE, type MadeArchive } from './example.ts';

let made: MadeArchive;
let files: ReadonlyMap<string, string>;
let bag: string;

beforeAll(async () => {
  made = await makeArchive();
  const unpacked = unzipSync(readFileSync(made.file));
  files = new Map(
    Object.entries(unpacked).map(([name, bytes]) => [
      name.slice('存档 一/'.length),
      Buffer.from(bytes).toString('utf8'),
    ]),
  );
  bag = path.join(made.folder, 'unpacked');
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(bag, name)), { recursive: true });
    writeFileSync(path.join(bag, name), text);
  }
});
afterAll(() => made.remove());

test('should hold what RFC 8493 demands', () => {
  expect(files.get('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const info = parseBagInfo(files.get('bag-info.txt') ?? '');
  const payload = [...files].filter(([name]) => name.startsWith('data/'));
  const bytes = payload.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  expect(Object.fromEntries(info)).toEqual({
    'Source-Organization': '某市财政局',
    'External-Description': '明账：1 个部门 2021 年度公开文档 1 份的网页存档，含表格数据和原始文件',
    'External-Identifier': 'https://cz.example.cn',
    'Bagging-Date': '2022-09-01',
    'Payload-Oxum': `${bytes}.${payload.length}`,
    'Bag-Software-Agent': 'mingzhang test',
  });
  const listed = parseManifest(files.get('manifest-sha256.txt') ?? '').files.map((file) => file.path);
  expect(listed.toSorted()).toEqual(payload.map(([name]) => name).sort());
  const tags = parseManifest(files.get('tagmanifest-sha256.txt') ?? '').files.map((file) => file.path);
  expect(tags).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', '说明.txt', '首页.html']);
});

const hasTool = spawnSync('sha256sum', ['--version']).status === 0;
test.skipIf(!hasTool)('should be accepted by sha256sum, as 说明.txt says', () => {
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(() =>
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bag }),
    ).not.toThrow();
});

test('should leave out what only a server needs and make every link a file that is there', () => {
  expect(files.has('data/site/404.html')).toBe(false);
  const page = files.get(`data/site/${ID}/index.html`) ?? '';
  const links = [...page.matchAll(/(?:href|src)="([^"#?]+)/g)].map(([, link = '']) => link);
  expect(links).toContain('../../../index.html');
  for (const link of links.filter((one) => !one.startsWith('https:')))
    expect(files.has(path.posix.join(`data/site/${ID}`, decodeURIComponent(link))), link).toBe(true);
  expect(page).not.toMatch(/(?:href|src|action)="\//);
});

test('should turn modules into classic scripts and data into scripts that deliver it', () => {
  const script = files.get('data/site/_assets/main.abc.js') ?? '';
  expect(script).not.toMatch(/\b(?:import|export)\b/);
  expect(() => new Script(script)).not.toThrow();
  expect(files.get(`data/site/${ID}/notes.json.js`)).toBe(
    `mingzhang.chunk("${ID}/notes.json","{\\"terms\\":{}}");\n`,
  );
});

test('should list documents, tables, originals and coverage in the manifest', () => {
  const manifest = JSON.parse(files.get('data/manifest.json') ?? '') as { documents: object[] };
  expect(manifest.documents).toMatchObject([
    {
      id: ID,
      page: `site/${ID}/index.html`,
      coverage: { bound: 1, recomputed: 0, stated: 0 },
      sources: [{ path: `site/${ID}/original.txt` }],
      tables: [{ id: 't03', file: `tables/${ID}/t03.json` }],
    },
  ]);
});

test('should explain itself to whoever opens it in thirty years, on any system', () => {
  const text = files.get('说明.txt') ?? '';
  expect(text.startsWith('\uFEFF明账')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('sha256sum -c manifest-sha256.txt');
  expect(files.get('首页.html')).toContain(`href="data/site/${ID}/index.html"`);
  expect(files.get('首页.html')).toContain('href="data/site/search/index.html"');
});

test('should have a start page that is valid HTML', async () => {
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
    files.get('首页.html') ?? '',
  );
  expect(
    results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
  ).toEqual([]);
});

test('should be the same bytes for the same content and date', async () => {
  const again = await makeArchive();
  again.remove();
  expect(again.sha256).toBe(made.sha256);
  const later = await makeArchive({ date: null });
  later.remove();
  expect(later.sha256).not.toBe(made.sha256);
});

test('should refuse an original whose name the archive needs itself', async () => {
  await expect(makeArchive({ files: { ...SITE, [`${ID}/notes.json.js`]: 'x' } })).rejects.toThrow(
    '名称与存档自身的文件冲突',
  );
});

test('should write paths and values as BagIt does', () => {
  expect(encodePath('data/100%\r\n.txt')).toBe('data/100%25%0D%0A.txt');
  expect(decodePath('data/100%25%0d%0A%41.txt')).toBe('data/100%\r\n%41.txt');
  expect(
    renderBagInfo([
      ['A', ' 一\n二 '],
      ['B', undefined],
    ]),
  ).toBe('A: 一 二\n');
  expect(parseBagInfo('A: 一\n  二\nB : x\n').get('A')).toBe('一 二');
  expect(parseManifest(`${'a'.repeat(64)} *./data/x\nbad\n`)).toEqual({
    files: [{ path: 'data/x', sha256: 'a'.repeat(64) }],
    bad: [{ line: 2, text: 'bad' }],
  });
});

test('should take the newest day that documents state of themselves, and no other', () => {
  const head = { publishedAt: undefined, approvedAt: undefined };
  expect(findNewestDay([head] as never)).toBeUndefined();
  expect(
    findNewestDay([
      { ...head, approvedAt: '2023-01-01' },
      { ...head, approvedAt: '2022-12-31', publishedAt: '2022-09-01' },
    ] as never),
  ).toBe('2023-01-01');
});
