import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReview } from '../../src/lib/cli/import/review.ts';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader } from '../../src/lib/import/index.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { readElements } from './markup.ts';
import { copyContent, openReview, type Clerk } from './support.ts';

const ZHUZHOU = 'zhuzhou/kexie/2021';
const HENGYANG = 'hengyang/kexie/2021';
const FIXTURES = path.resolve(import.meta.dirname, '../import/fixtures');
let clerk: Clerk;

beforeAll(async () => {
  const root = copyContent(ZHUZHOU, 'yuanjiang/kexie/2023', 'lusong/kexie/2021', 'changning/kexie/2021');
  const inbox = path.join(root, 'inbox');
  mkdirSync(inbox);
  cpSync(path.join(FIXTURES, 'docx/hengyang-2021-python-docx.docx'), path.join(inbox, '报告.docx'));
  cpSync(path.join(FIXTURES, 'xlsx/source-hengyang.xlsx'), path.join(inbox, '附表.xlsx'));
  const quiet = { write: () => true };
  await runImport([inbox], { into: root }, { out: quiet, err: quiet, pool: createDirectReader() });
  rmSync(inbox, { recursive: true });
  clerk = await openReview(root);
});

afterAll(() => clerk.close());

describe('the list of documents', () => {
  it('counts items and findings, the most to do first, until every document has been checked', async () => {
    let body = '';
    for (let visit = 0; visit < 7; visit += 1) ({ body } = await clerk.open('/'));
    expect(body).not.toContain('data-waiting');
    const rows = [...body.matchAll(/<a href="\/d\/([^"]+)">[\s\S]*?<\/tr>/g)];
    expect(rows.map((row) => row[1]).at(0)).toBe(HENGYANG);
    const zhuzhou = rows.find((row) => row[1] === ZHUZHOU)?.[0].match(/>(\d+)</g);
    expect(zhuzhou).toEqual(['>38<', '>0<', '>9<', '>1<', '>2<', '>8<']);
    expect(body).toContain('株洲市 株洲市科学技术协会');
  });

  it('lists a document whose files are broken, with what is wrong, and opens it', async () => {
    const file = path.join(clerk.root, 'disclosures/lusong/kexie/2021/index.mdx');
    const text = clerk.read('lusong/kexie/2021', 'index.mdx');
    writeFileSync(file, text.replace('year: 2021', 'year: 二〇二一'));
    const list = (await clerk.open('/')).body;
    expect(list).toContain('内容文件不符合格式');
    expect(list.indexOf('lusong')).toBeLessThan(list.indexOf(ZHUZHOU));
    const page = await clerk.open('/d/lusong/kexie/2021');
    expect(page.status).toBe(200);
    expect(page.body).toContain('index.mdx:');
    writeFileSync(file, text);
  });

  it('opens a document with a broken table or review list', async () => {
    const id = 'changning/kexie/2021';
    const file = path.join(clerk.root, 'disclosures', id, 'import-review.json');
    const text = clerk.read(id, 'import-review.json');
    writeFileSync(file, '{"items": 1}');
    expect((await clerk.open('/')).body).toContain('import-review.json');
    const page = await clerk.open(`/d/${id}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('没有需要核对的地方');
    writeFileSync(file, text);
  });
});

describe('the page of a document', () => {
  it('shows every cell with its permanent address', async () => {
    const { body } = await clerk.open(`/d/${ZHUZHOU}`);
    const elements = readElements(body);
    const find = (id: string) => elements.find(({ attributes }) => attributes['id'] === id);
    expect(find('t01.1.amount')).toMatchObject({
      tag: 'td',
      text: '1,114.90',
      attributes: { 'data-name': 'T01/一、一般公共预算财政拨款收入/收入·金额', 'data-value': '1,114.90' },
    });
    expect(find('self-evaluation.overall.points')?.text).toBe('100');
    expect(elements.filter(({ tag }) => tag === 'figure')).toHaveLength(10);
  });

  it('leads from an item to its lines in the source and its cell in the result', async () => {
    const elements = readElements((await clerk.open(`/d/${ZHUZHOU}`)).body);
    const cards = elements.filter(({ attributes }) => attributes['data-target'] !== undefined);
    const card = cards.find(({ attributes }) => attributes['data-target'] === 't06.personnel-total.amount');
    expect(card?.attributes).toMatchObject({ 'data-at': '0', 'data-from': '338', 'data-to': '339' });
    const pair = card?.below.filter(({ tag }) => tag === 'dt' || tag === 'dd').map(({ text }) => text);
    expect(pair).toEqual(['原件', '477.91', '公布', '477.91']);
    const line = elements.find(({ tag, attributes }) => tag === 'tr' && attributes['data-first'] === '339');
    expect(line?.text).toContain('477.91');
    const targets = cards
      .map(({ attributes }) => attributes['data-target'] ?? '')
      .filter((one) => one !== '');
    const ids = new Set(elements.map(({ attributes }) => attributes['id']));
    expect(targets.length).toBeGreaterThan(60);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  it('shows every line of a text as it came, with what the reader left out', async () => {
    const { body } = await clerk.open('/d/yuanjiang/kexie/2023');
    const elements = readElements(body);
    const line = elements.find(({ attributes }) => attributes['data-first'] === '80');
    expect(line?.text).toContain('[bookmark: _GoBack]');
    const source = clerk.read('yuanjiang/kexie/2023', 'source/004_93d7a6f8b2f69d9a.txt').split(/\r?\n/);
    const shown = new Set([...body.matchAll(/data-first="(\d+)"/g)].map((match) => Number(match[1])));
    const missing = source.flatMap((line, index) =>
      line.trim() === '' || shown.has(index + 1) ? [] : [line],
    );
    expect(missing).toEqual([]);
  });

  it('shows several originals, each with its places, and leads to the right one', async () => {
    const { body } = await clerk.open(`/d/${HENGYANG}`);
    expect(body).toContain('第 1 个文件：报告.docx');
    expect(body).toContain('第 2 个文件：附表.xlsx');
    expect(body).toContain('工作表“');
    expect(body).toMatch(/data-at="1"/);
    const words = (await clerk.open(`/d/${HENGYANG}/source/1`)).headers['content-disposition'];
    expect(decodeURIComponent(String(words))).toContain('附表.xlsx');
  });

  it('leads from the second print of a table to the one that is published, and lets what agrees be confirmed at once', async () => {
    const elements = readElements((await clerk.open(`/d/${HENGYANG}`)).body);
    const card = elements.find(
      ({ attributes, text }) =>
        attributes['data-at'] === '1' && text.includes('2021年度“三公”经费预算执行明细表'),
    );
    expect(card?.attributes['data-target']).toMatch(/^table-a\d$/);
    const all = elements.find(
      ({ tag, text }) => tag === 'button' && text.trim() === '程序有十足把握的 4 项都看过了',
    );
    expect(all?.attributes['data-confirm']?.split(' ')).toHaveLength(4);
  });

  it('opens a document in a folder of any name, and writes to it', async () => {
    const id = '株洲 市/科"协/2021';
    const folder = path.join(clerk.root, 'disclosures', id);
    cpSync(path.join(clerk.root, 'disclosures/lusong/kexie/2021'), folder, { recursive: true });
    const links = readElements((await clerk.open('/')).body).map(
      ({ attributes }) => attributes['href'] ?? '',
    );
    const link = links.find((one) => decodeURIComponent(one) === `/d/${id}`) ?? '';
    expect((await clerk.open(link)).body).toContain('芦淞区');
    const digest = clerk.digest(id, 'index.mdx');
    const edit = {
      action: 'edit',
      file: 'index.mdx',
      pointer: '/head/title',
      value: '标题',
      digest,
      insists: false,
    };
    expect((await clerk.write(encodeURI(id), edit)).status).toBe(200);
    rmSync(path.join(clerk.root, 'disclosures/株洲 市'), { recursive: true });
  });

  it('shows the result when the original is gone', async () => {
    const id = 'changning/kexie/2021';
    rmSync(path.join(clerk.root, 'disclosures', id, 'source'), { recursive: true });
    const page = await clerk.open(`/d/${id}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('原始文件不在了');
    expect((await clerk.open(`/d/${id}/source/0`)).status).toBe(404);
  });
});

describe('the command', () => {
  it('says what is to review, and refuses what names nothing', async () => {
    let said = '';
    const out = { write: (text: string) => (said += text) };
    const running = await runReview(['zhuzhou'], { into: clerk.root }, out, [0]);
    await running.close();
    expect(said).toContain('共 1 份文件');
    expect(said).toContain(running.address);
    await expect(runReview(['nowhere'], { into: clerk.root }, out, [0])).rejects.toThrow(DisclosureError);
    const empty = copyContent();
    await expect(runReview([], { into: empty }, out, [0])).rejects.toThrow('没有可以核对的文件');
    rmSync(empty, { recursive: true });
  });
});
