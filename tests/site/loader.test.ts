import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DisclosureError } from '../../src/lib/model/index.ts';
import type { IndexEntry } from '../../src/lib/site/index-entry.ts';
import { reportIndexLoader } from '../../src/lib/site/loader.ts';
import { verifyRegions } from '../../src/lib/site/regions.ts';

const ID = 'zhuzhou/kexie/2021';
let root = '';
let before: string | undefined;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'index-'));
  cpSync('src/content', root, { recursive: true });
  before = process.env['CONTENT_DIR'];
  process.env['CONTENT_DIR'] = root;
});

afterEach(() => {
  if (before === undefined) delete process.env['CONTENT_DIR'];
  else process.env['CONTENT_DIR'] = before;
  rmSync(root, { recursive: true, force: true });
});

interface Entry {
  readonly data: IndexEntry;
  readonly digest?: string | number;
}

/** A store like Astro's, which remembers which entries were written since it was last asked. */
function makeStore() {
  const entries = new Map<string, Entry>();
  const written: string[] = [];
  const store = {
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    delete: (id: string) => entries.delete(id),
    set: ({ id, ...entry }: Entry & { id: string }) => {
      written.push(id);
      entries.set(id, entry);
    },
  };
  const load = async (): Promise<string[]> => {
    written.length = 0;
    const config = { root: pathToFileURL(`${process.cwd()}/`), base: '/' };
    const parseData = ({ data }: { data: unknown }) => Promise.resolve(data);
    await reportIndexLoader().load({ store, config, parseData } as unknown as LoaderContext);
    return [...written];
  };
  return { entries, load };
}

function edit(file: string, from: string, to: string): void {
  const full = path.join(root, file);
  const text = readFileSync(full, 'utf8');
  expect(text).toContain(from);
  writeFileSync(full, text.replaceAll(from, to));
}

test('the index holds heads, figures and terms, never words or tables', async () => {
  const { entries, load } = makeStore();
  expect(await load()).toContain(ID);
  const entry = entries.get(ID);
  expect(entry?.data.head.department).toBe('株洲市科学技术协会');
  expect(entry?.data.figures[0]).toEqual({
    label: '本年收入',
    print: '1,114.90',
    unit: '万元',
    anchor: 't01.27.amount',
  });
  expect(JSON.stringify(entry).length).toBeLessThan(40_000);
});

test('nothing is read again while nothing changes; a changed table renews its document alone', async () => {
  const { entries, load } = makeStore();
  await load();
  expect(await load()).toEqual([]);
  edit(`disclosures/${ID}/tables/t01.json`, '"1,114.90"', '"1,999.99"');
  expect(await load()).toEqual([ID]);
  expect(entries.get(ID)?.data.figures.map(({ print }) => print)).toContain('1,999.99');
});

test.each([
  ['site.json', '明账', '另一门户'],
  ['regions.json', '株洲市', '株洲'],
  ['departments/zhuzhou/kexie.json', '市科协', '科协'],
  ['glossary/jiben-zhichu.json', '基本支出', '基本开支'],
])('a changed %s renews every document', async (file, from, to) => {
  const { entries, load } = makeStore();
  await load();
  edit(file, from, to);
  expect((await load()).toSorted()).toEqual([...entries.keys()].toSorted());
});

test('a removed document leaves the index', async () => {
  const { entries, load } = makeStore();
  await load();
  rmSync(path.join(root, 'disclosures', ID), { recursive: true });
  expect(await load()).toEqual([]);
  expect([...entries.keys()]).not.toContain(ID);
});

test('a wrong table stops with file, line, field, found and expected', async () => {
  edit(`disclosures/${ID}/tables/t01.json`, '"unit": "万元"', '"unit": "千元"');
  const error = await makeStore()
    .load()
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(DisclosureError);
  const { place, found, expected } = (error as DisclosureError).parts;
  expect(place).toMatchObject({ file: `disclosures/${ID}/tables/t01.json`, field: 'unit' });
  expect(place?.line).toBeGreaterThan(1);
  expect(found).toContain('千元');
  expect(expected).toContain('万元');
});

test('a document in a region that is not registered is refused', async () => {
  edit('regions.json', '"zhuzhou"', '"zhuzhoushi"');
  await expect(makeStore().load()).rejects.toThrow(/没有登记/);
});

test('regions need a free slug, a parent that exists and no circle', () => {
  const region = (name: string, parent?: string) => ({ code: '430000', name, ...(parent ? { parent } : {}) });
  expect(() => verifyRegions(new Map([['search', region('甲')]]))).toThrow(/冲突/);
  expect(() => verifyRegions(new Map([['jia', region('甲', 'yi')]]))).toThrow(/不存在/);
  const circle = new Map([
    ['jia', region('甲', 'yi')],
    ['yi', region('乙', 'jia')],
  ]);
  expect(() => verifyRegions(circle)).toThrow(/成了环/);
  expect(() => verifyRegions(new Map([['jia', region('甲')]]))).not.toThrow();
});
