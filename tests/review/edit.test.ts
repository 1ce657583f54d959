import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { diffIndices } from 'node-diff3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inspectFolder } from '../../src/lib/import/index.ts';
import { splitIndex, splitWords } from '../../src/lib/review/edit/words.ts';
import { copyContent, openReview, type Clerk } from './support.ts';

const ID = 'zhuzhou/kexie/2021';
const T01 = 'tables/t01.json';
let clerk: Clerk;
let originals: Map<string, string>;

const full = (name: string) => path.join(clerk.root, 'disclosures', ID, name);

beforeAll(async () => {
  clerk = await openReview(copyContent(ID));
  originals = new Map(['index.mdx', T01, 'tables/t03.json'].map((name) => [name, clerk.read(ID, name)]));
});

beforeEach(() => {
  for (const [name, text] of originals) writeFileSync(full(name), text);
});

afterAll(() => clerk.close());

function edit(file: string, pointer: string, value: string, more: object = {}) {
  const digest = clerk.digest(ID, file);
  return clerk.write(ID, { action: 'edit', file, pointer, value, digest, insists: false, ...more });
}

/** Lines that differ between what stood in a file and what stands there now. */
function diff(file: string): string[] {
  const [before = [], after = []] = [originals.get(file) ?? '', clerk.read(ID, file)].map((text) =>
    text.split('\n'),
  );
  return diffIndices(before, after).flatMap(({ buffer1Content, buffer2Content }) => [
    ...buffer1Content.map((line) => `-${line.trim()}`),
    ...buffer2Content.map((line) => `+${line.trim()}`),
  ]);
}

describe('a cell', () => {
  it('is written in the layout of the importer, so that one line differs', async () => {
    const reply = await edit(T01, '/panels/0/rows/0/cells/amount', ' 1,114.91 ');
    expect(reply).toMatchObject({ status: 200, say: '已保存。' });
    expect(diff(T01)).toEqual(['-"amount": "1,114.90"', '+"amount": "1,114.91"']);
    expect(reply.parts?.result).toContain('data-value="1,114.91"');
    expect(inspectFolder(full(''))?.edited).toEqual([T01]);
  });

  it('shows the findings anew: what no longer adds up is told, and is gone when it is mended', async () => {
    const broken = await edit(T01, '/panels/0/rows/0/cells/amount', '1,999.90');
    expect(broken.parts?.findings).toContain('1,999.90');
    const mended = await edit(T01, '/panels/0/rows/0/cells/amount', '1,114.90');
    expect(mended.parts?.findings).not.toContain('1,999.90');
    expect(clerk.read(ID, T01)).toBe(originals.get(T01));
  });

  it('that was blank stands among the others in the order of the columns, and is absent when it is blank again', async () => {
    const cells = '/panels/0/rows/0/cells';
    const before = JSON.parse(originals.get('tables/t03.json') ?? '') as Shape;
    const columns = before.panels[0]?.columns.flatMap((column) => column.children ?? [column]) ?? [];
    const keys = Object.keys(before.panels[0]?.rows[0]?.cells ?? {});
    expect(keys.length).toBeGreaterThan(1);
    const [first = ''] = keys;
    await edit('tables/t03.json', `${cells}/${first}`, '');
    expect(Object.keys(readCells())).toEqual(keys.slice(1));
    await edit('tables/t03.json', `${cells}/${first}`, '0.00');
    expect(Object.keys(readCells())).toEqual(keys);
    expect(columns.length).toBeGreaterThan(2);
  });

  it('that reads as no figure is asked about, and written when the person insists', async () => {
    const asked = await edit(T01, '/panels/0/rows/0/cells/amount', '1,14.90');
    expect(asked.ask).toContain('1,14.90');
    expect(clerk.read(ID, T01)).toBe(originals.get(T01));
    await edit(T01, '/panels/0/rows/0/cells/amount', '1,14.90', { insists: true });
    expect(diff(T01)).toContain('+"amount": "1,14.90"');
    expect((await edit(T01, '/panels/0/rows/0/cells/amount', '—')).say).toBe('已保存。');
  });

  it.each([
    ['/panels/0/rows/0/cells/amount', '1\n2'],
    ['/panels/0/rows/0/cells/nowhere', '1'],
    ['/panels/0/rows/0/id', 'x'],
    ['/id', 'x'],
    ['/kind', 'performance'],
    ['/__proto__/polluted', 'x'],
    ['/constructor/prototype/x', 'x'],
    ['/panels/0/rows/0/cells/__proto__', 'x'],
    ['/source/line', '1'],
    ['/unit', '美元'],
    ['', 'x'],
  ])('%s is not set to %j', async (pointer, value) => {
    const reply = await edit(T01, pointer, value);
    expect(reply).toMatchObject({ status: 422 });
    expect(clerk.read(ID, T01)).toBe(originals.get(T01));
  });

  it('of a row name, a title, a note and the unit is changed in its place only', async () => {
    await edit(T01, '/panels/0/rows/1/label', '二、政府性基金预算财政拨款收入（改）');
    await edit(T01, '/title', '收入支出决算总表（改）');
    await edit(T01, '/unit', '元');
    expect(diff(T01)).toHaveLength(6);
    // Printed on two lines: edited as such.
    writeFileSync(full(T01), (originals.get(T01) ?? '').replace('四、上级补助收入', '四、上级\\n补助收入'));
    await edit(T01, '/panels/0/rows/3/label', '四、上级\n补助性收入');
    expect(clerk.read(ID, T01)).toContain('四、上级\\n补助性收入');
  });
});

interface Shape {
  readonly panels: readonly {
    readonly columns: readonly { readonly children?: readonly object[] }[];
    readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[];
  }[];
}

function readCells(): Readonly<Record<string, string>> {
  return (JSON.parse(clerk.read(ID, 'tables/t03.json')) as Shape).panels[0]?.rows[0]?.cells ?? {};
}

describe('a paragraph', () => {
  it('is replaced alone', async () => {
    await edit('index.mdx', '/words/2', '### 一、部门的职责');
    expect(diff('index.mdx')).toEqual(['-### 一、部门职责', '+### 一、部门的职责']);
  });

  it.each([
    '<script>alert(1)</script>',
    '{process.exit()}',
    'import x from "y"',
    '<Table id="t99" />',
    '<b onclick="x">',
  ])('is refused as %s', async (value) => {
    const reply = await edit('index.mdx', '/words/2', value);
    expect(reply.status).toBe(422);
    expect(reply.error?.todo).not.toBe('');
    expect(clerk.read(ID, 'index.mdx')).toBe(originals.get('index.mdx'));
  });

  it('is taken away only after a question, and the others close up', async () => {
    expect((await edit('index.mdx', '/words/2', '')).ask).toBeDefined();
    await edit('index.mdx', '/words/2', '', { insists: true });
    expect(diff('index.mdx').filter((line) => line !== '-')).toEqual(['-### 一、部门职责']);
    expect(clerk.read(ID, 'index.mdx')).not.toMatch(/\n\n\n/);
  });

  it('keeps the line ends and the mark of a file from Windows', async () => {
    const windows = `\uFEFF${(originals.get('index.mdx') ?? '').replaceAll('\n', '\r\n')}`;
    writeFileSync(full('index.mdx'), windows);
    await edit('index.mdx', '/words/2', '### 一、部门的职责');
    expect(clerk.read(ID, 'index.mdx')).toBe(windows.replace('一、部门职责\r', '一、部门的职责\r'));
  });

  it('is no place of a table', async () => {
    const parts = splitIndex(originals.get('index.mdx') ?? '');
    const at = splitWords(parts?.body ?? '', 1).findIndex(({ table }) => table === 't01');
    const reply = await edit('index.mdx', `/words/${at}`, '一段文字');
    expect(reply.error).toMatchObject({ found: '<Table id="t01" />' });
    expect(clerk.read(ID, 'index.mdx')).toBe(originals.get('index.mdx'));
  });
});

describe('the head', () => {
  it('is changed field by field', async () => {
    await edit('index.mdx', '/head/title', '标题: 带冒号');
    await edit('index.mdx', '/head/publishedAt', '2022-09-01');
    expect(diff('index.mdx')).toEqual([
      '-title: 2021年度株洲市科学技术协会部门决算',
      '+title: "标题: 带冒号"',
      '+publishedAt: 2022-09-01',
    ]);
    await edit('index.mdx', '/head/publishedAt', '');
    expect(clerk.read(ID, 'index.mdx')).not.toContain('publishedAt');
  });

  it.each([
    ['year', '2022'],
    ['year', '二〇二一'],
    ['kind', '别的'],
    ['title', ''],
    ['publishedAt', '2022年9月1日'],
    ['source', 'x'],
    ['sha256', 'x'],
  ])('%s is not set to %j', async (key, value) => {
    expect((await edit('index.mdx', `/head/${key}`, value)).status).toBe(422);
    expect(clerk.read(ID, 'index.mdx')).toBe(originals.get('index.mdx'));
  });
});
