import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWorkshop, writeDocx, type Workshop } from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const PLACE = 'disclosures/zhuzhou/jiaoyuju/2021';
const ROWS = [
  ['项目', '金额', '备注'],
  ['甲', '1.00', ''],
  ['乙', '2.00', 'x'],
];

/** A version of the source: the words of two paragraphs and the amount of the second row. */
function write(first: string, second: string, amount: string): Promise<Uint8Array> {
  const rows = ROWS.map((row) => (row[0] === '乙' ? ['乙', amount, 'x'] : row));
  return writeDocx([
    '株洲市教育局',
    '2021年度部门整体支出绩效自评报告',
    '一、基本情况',
    first,
    second,
    '二、支出明细',
    '支出明细表',
    rows,
  ]);
}

let shop: Workshop;
const read = (name: string) => readFileSync(path.join(shop.root, PLACE, name), 'utf8');
const edit = (name: string, from: string, to: string) => {
  expect(read(name)).toContain(from);
  writeFileSync(path.join(shop.root, PLACE, name), read(name).replace(from, to));
};

/** What is published; the version that waits for a person to choose is hidden. */
const listVisible = () =>
  Object.fromEntries(Object.entries(shop.snapshot()).filter(([name]) => !name.startsWith('.')));

beforeAll(async () => {
  shop = openWorkshop();
  shop.lay({
    'v1/自评.docx': await write('示例甲。', '示例乙。', '2.00'),
    'v2/自评.docx': await write('示例甲。', '示例乙（新）。', '3.00'),
    'v3/自评.docx': await write('示例甲（新）。', '示例乙（新）。', '4.00'),
  });
  expect((await shop.run(['v1'])).error).toBe('');
  writeFileSync(path.join(shop.root, PLACE, 'review.json'), '[]\n');
});
afterAll(() => shop.clear());

describe('importing the same file again', () => {
  test('should say that nothing changed, with and without --update, though the department is registered by now', async () => {
    const before = shop.snapshot();
    for (const options of [
      {},
      { update: true },
      { force: true },
      { update: true, prefer: 'fresh' as const },
    ]) {
      const { out, error } = await shop.run(['v1'], options);
      expect(error).toBe('');
      expect(out).toContain('没有变化：');
      expect(out).not.toContain('已写入');
      expect(shop.snapshot()).toEqual(before);
    }
    expect(read('import-review.json')).toContain('部门尚未登记');
  });
});

describe('importing a new version after hand edits', () => {
  test('should refuse without --update, and write nothing', async () => {
    edit('index.mdx', '示例甲。', '示例甲（手改）。');
    edit('tables/a1.json', '"1.00"', '"1.50"');
    const before = shop.snapshot();
    const { error, out } = await shop.run(['v2']);
    expect(error).toMatch(/在导入之后改动过，没有覆盖[\s\S]*index\.mdx、tables\/a1\.json[\s\S]*--update/);
    expect(out).toBe('');
    expect(shop.snapshot()).toEqual(before);
  });

  test('should merge what does not disagree, paragraph by paragraph and cell by cell', async () => {
    const dry = await shop.run(['v2'], { update: true, dryRun: true });
    expect(dry.error).toBe('');
    expect(dry.out).toMatch(/将写入[\s\S]*保留了手工改动：index\.mdx、tables\/a1\.json/);
    expect(read('index.mdx')).toContain('示例乙。');
    const { error, out } = await shop.run(['v2'], { update: true });
    expect(error).toBe('');
    expect(out).toMatch(/已写入[\s\S]*保留了手工改动：index\.mdx、tables\/a1\.json/);
    expect(read('index.mdx')).toMatch(/示例甲（手改）。\n\n示例乙（新）。/);
    expect(read('tables/a1.json')).toMatch(/"1\.50"[\s\S]*"3\.00"/);
    expect(read('review.json')).toBe('[]\n');
    expect((await shop.run(['v2'], { update: true })).out).toMatch(/没有变化：[\s\S]*保留了手工改动/);
  });

  test('should show every conflict, write nothing and not end with 0', async () => {
    edit('tables/a1.json', '"3.00"', '"3.10"');
    const before = listVisible();
    const { error } = await shop.run(['v3'], { update: true });
    expect(error).toMatch(/在 2 处说法不同，没有写入，原有内容没有动/);
    expect(error).toContain(
      'index.mdx “示例甲。”：原导入 “示例甲。”；手工改为 “示例甲（手改）。”；新文件 “示例甲（新）。”',
    );
    expect(error).toContain('tables/a1.json “a1.r2.c2”：原导入 “3.00”；手工改为 “3.10”；新文件 “4.00”');
    expect(error).toMatch(/--prefer edited[\s\S]*--prefer fresh/);
    expect(listVisible()).toEqual(before);
  });

  test('should follow the side that --prefer names, and only where both changed', async () => {
    expect((await shop.run(['v3'], { prefer: 'edited' })).error).toBe('');
    expect(read('index.mdx')).toMatch(/示例甲（手改）。\n\n示例乙（新）。/);
    expect(read('tables/a1.json')).toMatch(/"1\.50"[\s\S]*"3\.10"/);
    // Back to the version before, by the other side: its words win where both differ, the amount by hand stays.
    edit('index.mdx', '示例乙（新）。', '示例乙（再改）。');
    expect((await shop.run(['v1'], { update: true, prefer: 'fresh' })).error).toBe('');
    expect(read('index.mdx')).toMatch(/示例甲。\n\n示例乙。/);
    expect(read('tables/a1.json')).toMatch(/"1\.50"[\s\S]*"2\.00"/);
  });

  test('should take the new file as it is with --force, and keep what belongs to people', async () => {
    expect((await shop.run(['v2'])).error).toContain('没有覆盖');
    const { error, out } = await shop.run(['v2'], { force: true });
    expect(error).toBe('');
    expect(out).toContain('已写入');
    expect(read('index.mdx')).toMatch(/示例甲。\n\n示例乙（新）。/);
    expect(read('tables/a1.json')).not.toContain('1.50');
    expect(read('review.json')).toBe('[]\n');
    expect((await shop.run(['v2'])).out).toContain('没有变化');
  });
});
