import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/lib/cli/check.ts';
import { runImport } from '../../src/lib/cli/import.ts';
import { createDirectReader, inspectFolder } from '../../src/lib/import/index.ts';
import type { Confirmation, ImportReview } from '../../src/lib/model/index.ts';
import { readElements } from './markup.ts';
import { copyContent, listKeys, openReview, type Clerk } from './support.ts';

const ID = 'yuanjiang/kexie/2023';
const SOURCE = '004_93d7a6f8b2f69d9a.txt';
const CONFIRMED = 'import-confirmed.json';
let clerk: Clerk;

const full = (name: string) => path.join(clerk.root, 'disclosures', ID, name);
const readItems = async () => listKeys((await clerk.open(`/d/${ID}`)).body);
const readConfirmed = () => JSON.parse(clerk.read(ID, CONFIRMED)) as Confirmation[];

beforeAll(async () => {
  clerk = await openReview(copyContent(ID));
});

afterAll(() => clerk.close());

/** Imports the original again, as a clerk would. */
async function importAgain(options: object): Promise<void> {
  const file = path.join(clerk.root, SOURCE);
  copyFileSync(full(`source/${SOURCE}`), file);
  const quiet = { write: () => true };
  const outcomes = await runImport(
    [file],
    { into: clerk.root, ...options },
    { out: quiet, err: quiet, pool: createDirectReader() },
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done']);
}

describe('confirming an item', () => {
  it('lists the doubtful first', async () => {
    const { body } = await clerk.open(`/d/${ID}`);
    const sections = readElements(body).filter(({ attributes }) => attributes['class'] === 'kind');
    const kinds = sections.map(({ below }) => below[0]?.text.replace(/\d+$/, ''));
    expect(kinds).toEqual(['单元格存疑', '是否同段存疑', '由程序拟定', '去除编辑残留']);
  });

  it('keeps who and when beside the document, and moves the item to the confirmed', async () => {
    const [first = '', second = ''] = await readItems();
    const reply = await clerk.write(ID, { action: 'confirm', keys: [first, second], by: ' 李晓 ' });
    expect(reply).toMatchObject({ status: 200, say: '已确认。' });
    const confirmed = readConfirmed();
    expect(confirmed).toHaveLength(2);
    expect(confirmed[0]).toMatchObject({ kind: 'doubtful-cell', nth: 1, by: '李晓' });
    expect(confirmed[0]?.at).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(reply.parts?.items).toContain('还有 8 项待核对，已核对 2 项。');
    expect(reply.parts?.items).toContain('李晓 于');
  });

  it('is no edit of what was imported, and survives an import with force and an update', async () => {
    const before = clerk.read(ID, CONFIRMED);
    expect(inspectFolder(full(''))?.edited).toEqual([]);
    await importAgain({ force: true });
    expect(clerk.read(ID, CONFIRMED)).toBe(before);
    await importAgain({ update: true });
    expect(clerk.read(ID, CONFIRMED)).toBe(before);
    expect((await clerk.open(`/d/${ID}`)).body).toContain('已核对 2 项');
  });

  it('holds when the item moves to another line, and no longer when it says something else', async () => {
    const file = full('import-review.json');
    const original = readFileSync(file, 'utf8');
    const review = JSON.parse(original) as ImportReview;
    const moved = review.items.map((item) => ({
      ...item,
      line: item.line + 7,
      ...(item.lastLine ? { lastLine: item.lastLine + 7 } : {}),
    }));
    writeFileSync(file, JSON.stringify({ ...review, items: moved }));
    expect((await clerk.open(`/d/${ID}`)).body).toContain('已核对 2 项');
    const changed = review.items.map((item) =>
      item.kind === 'doubtful-cell' ? { ...item, text: `${item.text}1` } : item,
    );
    writeFileSync(file, JSON.stringify({ ...review, items: changed }));
    expect((await clerk.open(`/d/${ID}`)).body).toContain('还有 10 项待核对，已核对 0 项');
    writeFileSync(file, original);
  });

  it('tells apart items that say the same', async () => {
    const file = full('import-review.json');
    const original = readFileSync(file, 'utf8');
    const review = JSON.parse(original) as ImportReview;
    const [item] = review.items;
    if (!item) throw new Error('Expected an item');
    writeFileSync(file, JSON.stringify({ ...review, items: [item, { ...item, line: item.line + 1 }] }));
    const keys = await readItems();
    expect(new Set(keys).size).toBe(2);
    const reply = await clerk.write(ID, { action: 'confirm', keys: keys.slice(0, 1), by: '李晓' });
    expect(reply.parts?.items).toContain('还有 1 项待核对，已核对 1 项');
    writeFileSync(file, original);
    await clerk.write(ID, { action: 'undo' });
  });

  it('can be taken back, by undo too', async () => {
    const { body } = await clerk.open(`/d/${ID}`);
    const key = /data-withdraw="([0-9a-f]+)"/.exec(body)?.[1] ?? '';
    await clerk.write(ID, { action: 'withdraw', key });
    expect(readConfirmed()).toHaveLength(1);
    await clerk.write(ID, { action: 'undo' });
    expect(readConfirmed()).toHaveLength(2);
  });

  it('asks for a name, and knows the item', async () => {
    const key = (await readItems()).at(0) ?? '';
    expect((await clerk.write(ID, { action: 'confirm', keys: [key], by: ' ' })).status).toBe(422);
    expect((await clerk.write(ID, { action: 'confirm', keys: ['0'.repeat(32)], by: '李晓' })).status).toBe(
      422,
    );
    expect(readConfirmed()).toHaveLength(2);
  });

  it('leaves a broken file alone, which the check tells as well', async () => {
    const before = clerk.read(ID, CONFIRMED);
    const broken = JSON.stringify([{ ...readConfirmed()[0], by: '' }]);
    writeFileSync(full(CONFIRMED), broken);
    const key = (await readItems()).at(0) ?? '';
    expect((await clerk.write(ID, { action: 'confirm', keys: [key], by: '李晓' })).status).toBe(422);
    expect(clerk.read(ID, CONFIRMED)).toBe(broken);
    expect((await clerk.open('/')).body).toContain('import-confirmed.json');
    expect(check()).toContain('import-confirmed.json');
    writeFileSync(full(CONFIRMED), before);
    expect(check()).not.toContain('import-confirmed.json');
  });

  it('goes together with the change of a cell', async () => {
    const { body } = await clerk.open(`/d/${ID}`);
    const table = /data-file-name="(tables\/[^"]+)"/.exec(body)?.[1];
    expect(table).toBeUndefined();
    const key = (await readItems()).at(0) ?? '';
    const edit = {
      action: 'edit',
      file: 'index.mdx',
      pointer: '/head/identifier',
      value: '沅科协〔2024〕1号',
      insists: false,
    };
    const reply = await clerk.write(ID, {
      ...edit,
      digest: clerk.digest(ID, 'index.mdx'),
      confirm: key,
      by: '李晓',
    });
    expect(reply.status).toBe(200);
    expect(readConfirmed()).toHaveLength(3);
    await clerk.write(ID, { action: 'undo' });
    await clerk.write(ID, { action: 'undo' });
    expect(inspectFolder(full(''))?.edited).toEqual([]);
  });
});

/** What the command `check` prints about the document. */
function check(): string {
  let text = '';
  const out = { write: (part: string) => (text += part) };
  runCheck(
    [ID],
    { format: 'text' },
    { root: clerk.root, output: clerk.root, cwd: clerk.root, out, err: out },
  );
  return text;
}
