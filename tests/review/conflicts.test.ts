import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader, inspectFolder } from '../../src/lib/import/index.ts';
import { readElements } from './markup.ts';
import { copyContent, openReview, type Clerk } from './support.ts';

const ID = 'zhuzhou/kexie/2021';
let clerk: Clerk;

/** A report as the department sends it. */
const write = (words: string, first: string, second: string) =>
  `株洲市科学技术协会\n\n2021年度部门整体支出绩效自评报告\n\n一、基本情况\n\n${words}\n\n二、支出情况\n\n项目\t金额\n基本支出\t${first}\n项目支出\t${second}\n合计\t9.00\n\n三、其他\n\n没有其他情况。\n`;

async function importText(text: string, options: object = {}) {
  const file = path.join(clerk.root, 'report.txt');
  writeFileSync(file, text);
  const quiet = { write: () => true };
  return runImport(
    [file],
    { into: clerk.root, ...options },
    { out: quiet, err: quiet, pool: createDirectReader() },
  );
}

function edit(file: string, pointer: string, value: string) {
  return clerk.write(ID, {
    action: 'edit',
    file,
    pointer,
    value,
    digest: clerk.digest(ID, file),
    insists: false,
  });
}

/** Keys of the conflicts on the page, by what their legend says. */
async function readConflicts(): Promise<Map<string, string>> {
  const { body } = await clerk.open(`/d/${ID}`);
  const cards = body.matchAll(/id="conflict-([0-9a-f]+)"[\s\S]*?<legend>([^<]*)</g);
  return new Map([...cards].map((card) => [card[2] ?? '', card[1] ?? '']));
}

beforeAll(async () => {
  const root = copyContent('lusong/kexie/2021');
  clerk = await openReview(root);
  await importText(write('全年工作按期完成。', '4.00', '5.00'));
  await edit('tables/a1.json', '/panels/0/rows/0/cells/c2', '4.10');
  await edit('tables/a1.json', '/panels/0/rows/1/cells/c2', '5.10');
  await edit('index.mdx', '/words/2', '全年工作都按期完成。');
});

afterAll(() => clerk.close());

describe('a new version that says other things than the edits', () => {
  it('waits, and what is there stays as it is', async () => {
    const before = [clerk.read(ID, 'index.mdx'), clerk.read(ID, 'tables/a1.json')];
    const [outcome] = await importText(write('全年工作全部完成。', '4.20', '5.20'), { update: true });
    expect(outcome?.kind).toBe('failed');
    expect([clerk.read(ID, 'index.mdx'), clerk.read(ID, 'tables/a1.json')]).toEqual(before);
    expect((await clerk.open('/')).body).toContain('新版本有 3 处与手工改动不同');
  });

  it('is shown place by place: as imported, as edited, as it comes', async () => {
    const elements = readElements((await clerk.open(`/d/${ID}`)).body);
    const cards = elements.filter(({ tag }) => tag === 'fieldset').map(({ text }) => text);
    expect(cards.find((text) => text.startsWith('表 a1 a1.r1.c2'))).toMatch(
      /原来导入的：4\.00 手工改成的：4\.10 新版本里的：4\.20$/,
    );
    expect([...(await readConflicts()).keys()]).toEqual([
      '正文 全年工作按期完成。',
      '表 a1 a1.r1.c2',
      '表 a1 a1.r2.c2',
    ]);
  });

  it('is not written before every place has a choice', async () => {
    const keys = [...(await readConflicts()).values()];
    const choices = Object.fromEntries(keys.slice(1).map((key) => [key, 'fresh']));
    const reply = await clerk.write(ID, { action: 'resolve', choices });
    expect(reply).toMatchObject({ status: 422, error: { what: '还有 1 处没有选，没有写入。' } });
    expect(clerk.read(ID, 'tables/a1.json')).toContain('4.10');
  });

  it('is not written with a choice between other texts than those shown', async () => {
    const keys = [...(await readConflicts()).values()];
    await edit('tables/a1.json', '/panels/0/rows/0/cells/c2', '4.11');
    const choices = Object.fromEntries(keys.map((key) => [key, 'fresh']));
    expect((await clerk.write(ID, { action: 'resolve', choices })).status).toBe(422);
    expect(clerk.read(ID, 'tables/a1.json')).toContain('4.11');
  });

  it('is written as chosen, and what was kept by hand stays known as an edit', async () => {
    const conflicts = await readConflicts();
    const choices = Object.fromEntries(
      [...conflicts].map(([legend, key]) => [key, legend.includes('r2') ? 'edited' : 'fresh']),
    );
    expect((await clerk.write(ID, { action: 'resolve', choices })).say).toBe('新版本已写入。');
    const table = clerk.read(ID, 'tables/a1.json');
    expect([...table.matchAll(/"c2": "([^"]+)"/g)].map((match) => match[1])).toEqual([
      '4.20',
      '5.10',
      '9.00',
    ]);
    expect(clerk.read(ID, 'index.mdx')).toContain('全年工作全部完成。');
    expect(clerk.read(ID, 'source/report.txt')).toContain('5.20');
    expect(inspectFolder(path.join(clerk.root, 'disclosures', ID))?.edited).toEqual(['tables/a1.json']);
    expect((await readConflicts()).size).toBe(0);
    expect((await clerk.open(`/d/${ID}`)).body).not.toContain('tab-conflicts');
    expect((await clerk.write(ID, { action: 'undo' })).say).toBe('没有可以撤销的。');
  });

  it('can be turned down, and is forgotten when another import has been written', async () => {
    const pending = path.join(clerk.root, '.import-pending', ID);
    await importText(write('全年工作全部完成。', '4.20', '5.30'), { update: true });
    expect(existsSync(pending)).toBe(true);
    await clerk.write(ID, { action: 'dismiss' });
    expect(existsSync(pending)).toBe(false);
    await importText(write('全年工作全部完成。', '4.20', '5.30'), { update: true });
    await importText(write('全年工作全部完成。', '4.20', '5.30'), { force: true });
    expect(existsSync(pending)).toBe(false);
    expect(clerk.read(ID, 'tables/a1.json')).toContain('5.30');
  });
});
