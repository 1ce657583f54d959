import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diffIndices } from 'node-diff3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

describe('a file that somebody else changed meanwhile', () => {
  it('is not overwritten, and both versions are told', async () => {
    const digest = clerk.digest(ID, T01);
    const theirs = (originals.get(T01) ?? '').replace('1,114.90', '2,000.00');
    writeFileSync(full(T01), theirs);
    const reply = await edit(T01, '/panels/0/rows/0/cells/amount', '1,114.91', { digest });
    expect(reply).toMatchObject({ status: 409, changed: { current: '2,000.00' } });
    expect(clerk.read(ID, T01)).toBe(theirs);
    expect(reply.parts?.result).toContain('data-value="2,000.00"');
  });

  it('loses nothing to twenty tabs at once: one writes, the others are told', async () => {
    const digest = clerk.digest(ID, T01);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        edit(T01, `/panels/0/rows/${index + 1}/cells/amount`, `${index}.00`, { digest }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(diff(T01).filter((line) => line.startsWith('+"amount"'))).toHaveLength(1);
  });

  it('that is gone or broken is left alone', async () => {
    const digest = clerk.digest(ID, T01);
    writeFileSync(full(T01), '{"broken');
    const reply = await edit(T01, '/panels/0/rows/0/cells/amount', '1', { digest });
    expect(reply.status).toBe(409);
    expect(readFileSync(full(T01), 'utf8')).toBe('{"broken');
  });
});

describe('a link', () => {
  it('is never written through, be it the file or its folder', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'mingzhang-outside-'));
    const table = path.join(outside, 't01.json');
    writeFileSync(table, originals.get(T01) ?? '');
    rmSync(full(T01));
    symlinkSync(table, full(T01));
    const change = ['/panels/0/rows/0/cells/amount', '7.00'] as const;
    expect((await edit(T01, ...change)).error?.what).toContain('链接');
    rmSync(full(T01));
    renameSync(full('tables'), full('kept'));
    symlinkSync(outside, full('tables'));
    expect((await edit(T01, ...change)).error?.what).toContain('链接');
    expect(readFileSync(table, 'utf8')).toBe(originals.get(T01));
    rmSync(full('tables'));
    renameSync(full('kept'), full('tables'));
    rmSync(outside, { recursive: true });
  });
});

describe('undo', () => {
  it('takes steps back one by one, as far as they go', async () => {
    await edit(T01, '/panels/0/rows/0/cells/amount', '1.00');
    await edit('index.mdx', '/head/title', '别的标题');
    expect((await clerk.write(ID, { action: 'undo' })).say).toContain('已撤销');
    expect(clerk.read(ID, 'index.mdx')).toBe(originals.get('index.mdx'));
    await clerk.write(ID, { action: 'undo' });
    expect(clerk.read(ID, T01)).toBe(originals.get(T01));
  });

  it('leaves alone what somebody else has changed since', async () => {
    await edit(T01, '/panels/0/rows/0/cells/amount', '1.00');
    writeFileSync(full(T01), (originals.get(T01) ?? '').replace('1,114.90', '3.00'));
    const reply = await clerk.write(ID, { action: 'undo' });
    expect(reply).toMatchObject({ status: 409 });
    expect(reply.error?.what).toContain('没有撤销');
    expect(clerk.read(ID, T01)).toContain('3.00');
  });
});
