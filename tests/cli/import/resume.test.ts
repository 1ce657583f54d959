import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWorkshop, readFixture, runIn, snapshot, toText, type Workshop } from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const IMPORT = path.resolve(import.meta.dirname, '../../../src/lib/cli/import.ts');
const READER = path.resolve(import.meta.dirname, '../../../src/lib/import/index.ts');

let shop: Workshop;
/** What an unbroken run leaves. */
let whole: Record<string, string>;
const fresh = (name: string): string => {
  const root = path.join(shop.folder, name);
  for (const part of ['regions.json', 'departments'])
    cpSync(path.join(shop.root, part), path.join(root, part), { recursive: true });
  return root;
};
const journals = (root: string) => readdirSync(root).filter((name) => name.startsWith('.import-journal'));

/** A content root in which the batch was killed after that many documents; made once, then copied. */
const killed = (name: string, n: 1 | 4): string => {
  const first = path.join(shop.folder, `killed-${String(n)}`);
  if (!existsSync(first)) runKilled(fresh(`killed-${String(n)}`), n);
  const root = path.join(shop.folder, name);
  cpSync(first, root, { recursive: true });
  return root;
};

/** Runs the import in a process of its own, which is killed when it tells of the n-th document. */
function runKilled(root: string, n: number): void {
  const program = `
    import { runImport } from ${JSON.stringify(IMPORT)};
    import { createDirectReader } from ${JSON.stringify(READER)};
    let told = 0;
    const out = { write(text) { if (/已写入/.test(text) && ++told === ${String(n)}) process.kill(process.pid, 'SIGKILL'); } };
    await runImport(${JSON.stringify([shop.at('批')])}, { into: ${JSON.stringify(root)} }, { out, err: { write() {} }, pool: createDirectReader() });`;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(signal).toBe('SIGKILL');
}

beforeAll(async () => {
  shop = openWorkshop();
  const title = '2021年度部门整体支出绩效自评报告';
  shop.lay({
    '批/一/甲.txt': toText('株洲市教育局', title),
    '批/一/乙.txt': toText('株洲市民政局', title),
    '批/一/丙.txt': toText('株洲市民政局', '2022年度部门决算'),
    '批/一/坏.txt': ' ',
    '批/二/决算.txt': toText('株洲市科学技术协会', '2021年度部门决算', '示例文字。'.repeat(100)),
    '批/二/决算表.xlsx': readFixture('xlsx/source-zhuzhou.xlsx'),
    '批/三/再一份.txt': toText('株洲市教育局', title, '另一份。'),
    '批/四/自评.txt': toText('衡阳市科学技术协会', title),
  });
  const root = fresh('whole');
  const { outcomes } = await runIn(root, [shop.at('批')], {});
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(5).fill('done'),
    ...Array<string>(2).fill('failed'),
  ]);
  expect(journals(root)).toEqual([]);
  whole = snapshot(root);
});
afterAll(() => shop.clear());

describe('a batch that was killed', () => {
  test.each([1, 4] as const)(
    'should go on after document %i, do nothing twice and end as an unbroken run does, byte for byte',
    async (n) => {
      const root = killed(`after-${String(n)}`, n);
      expect(journals(root)).toHaveLength(1);
      const { outcomes, out } = await runIn(root, [shop.at('批')], {});
      expect(outcomes.filter(({ kind }) => kind === 'skipped')).toHaveLength(n);
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(5 - n);
      expect(outcomes.filter(({ kind }) => kind === 'failed')).toHaveLength(2);
      expect(out).toContain('上次已导入，跳过：');
      expect(out).toMatch(
        new RegExp(`共 7 项：导入 ${String(5 - n)} 份，没有导入 2 项，上次已导入 ${String(n)} 份。`),
      );
      expect(snapshot(root)).toEqual(whole);
    },
    30_000,
  );

  test('should end the same when it was killed between the document and its department', async () => {
    const root = killed('between', 4);
    const added = Object.keys(snapshot(root)).filter((name) => /^departments\/zhuzhou\/(?!kexie)/.test(name));
    expect(added).not.toEqual([]);
    for (const name of added) rmSync(path.join(root, name));
    rmSync(path.join(root, journals(root)[0] ?? ''));
    await runIn(root, [shop.at('批')], {});
    expect(snapshot(root)).toEqual(whole);
  });

  test('should not be disturbed by a batch of another command, nor disturb it', async () => {
    const root = killed('other', 1);
    const [journal = ''] = journals(root);
    const other = await runIn(root, [shop.at('批/四')], {});
    expect(other.error).toBe('');
    expect(other.outcomes.map(({ kind }) => kind)).toEqual(['done']);
    expect(journals(root)).toEqual([journal]);
    const { outcomes } = await runIn(root, [shop.at('批')], {});
    expect(outcomes.filter(({ kind }) => kind === 'skipped')).toHaveLength(1);
    expect(snapshot(root)).toEqual(whole);
  });

  test('should read a folder again in which a file has changed, and what is no longer there', async () => {
    const root = killed('changed', 4);
    shop.lay({ '批/二/决算表.xlsx': new TextEncoder().encode(toText('x', 'y')) });
    rmSync(path.join(root, 'disclosures/zhuzhou/minzhengju/2022'), { recursive: true });
    const { outcomes, error } = await runIn(root, [shop.at('批')], {});
    shop.lay({ '批/二/决算表.xlsx': readFixture('xlsx/source-zhuzhou.xlsx') });
    const kinds = Object.fromEntries(
      outcomes.map(({ kind, files }) => [path.basename(files[0] ?? ''), kind]),
    );
    // 丙 is missing from the content, 决算 stands beside a file that changed.
    expect(kinds).toMatchObject({ '再一份.txt': 'skipped', '自评.txt': 'skipped', '丙.txt': 'done' });
    expect(kinds['决算.txt']).not.toBe('skipped');
    expect(error).toContain('没有导入');
  });

  test('should start anew with a journal that is damaged, and go on without one that cannot be written', async () => {
    const root = killed('damaged', 4);
    const [journal = ''] = journals(root);
    writeFileSync(path.join(root, journal), '{"folder": 1}\n\0\0 not json');
    const { outcomes } = await runIn(root, [shop.at('批')], {});
    expect(outcomes.filter(({ kind }) => kind === 'skipped')).toEqual([]);
    expect(snapshot(root)).toEqual(whole);
    const blocked = fresh('blocked');
    mkdirSync(path.join(blocked, journal, 'in-the-way'), { recursive: true });
    expect((await runIn(blocked, [shop.at('批/四')], {})).error).toBe('');
  });
});
