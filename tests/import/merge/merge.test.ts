import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEAD, merge, write } from './support.ts';

const table = (cells: Readonly<Record<string, string>>, title = '收入决算表') =>
  `${JSON.stringify(
    { id: 't02', title, rows: Object.entries(cells).map(([id, total]) => ({ id, cells: { total } })) },
    null,
    2,
  )}\n`;

describe('mergeFolders(before, edited, fresh, prefer)', () => {
  test('should take the new import where nobody edited, and keep edits where the file did not change', () => {
    const before = { 'index.mdx': write(['甲。', '乙。']), 'tables/t02.json': table({ total: '1.00' }) };
    const edited = { ...before, 'index.mdx': write(['甲。', '乙改。']) };
    const fresh = { ...before, 'tables/t02.json': table({ total: '2.00' }) };
    expect(merge(before, edited, fresh)).toEqual({
      files: { 'index.mdx': edited['index.mdx'], 'tables/t02.json': fresh['tables/t02.json'] },
      conflicts: [],
      kept: ['index.mdx'],
    });
  });

  test('should merge paragraph by paragraph and field by field', () => {
    const before = { 'index.mdx': write(['甲。', '乙。', '丙。']) };
    const edited = {
      'index.mdx': write(['甲改。', '乙。', '丙。', '丁。'], { ...HEAD, publishedAt: '2022-09-01' }),
    };
    const fresh = { 'index.mdx': write(['甲。', '乙。', '丙新。'], { ...HEAD, title: '决算' }) };
    expect(merge(before, edited, fresh).conflicts).toHaveLength(1);
    const apart = { 'index.mdx': write(['甲改。', '乙。', '丙。'], { ...HEAD, publishedAt: '2022-09-01' }) };
    const { files, conflicts } = merge(before, apart, fresh);
    expect(conflicts).toEqual([]);
    expect(files['index.mdx']).toBe(
      write(['甲改。', '乙。', '丙新。'], { ...HEAD, title: '决算', publishedAt: '2022-09-01' }),
    );
  });

  test('should merge tables cell by cell, with rows added and taken away', () => {
    const before = { 'tables/t02.json': table({ a: '1', b: '2', c: '3' }) };
    const edited = { 'tables/t02.json': table({ a: '1', b: '2.00', x: '9', c: '3' }) };
    const fresh = { 'tables/t02.json': table({ a: '7', b: '2', d: '4' }) };
    const { files, conflicts } = merge(before, edited, fresh);
    expect(conflicts).toEqual([]);
    expect(files['tables/t02.json']).toBe(table({ a: '7', b: '2.00', x: '9', d: '4' }));
  });

  test('should name every place where both changed the same cell or paragraph, and decide only when told', () => {
    const before = { 'index.mdx': write(['支出10万元。']), 'tables/t02.json': table({ total: '10' }) };
    const edited = { 'index.mdx': write(['支出11万元。']), 'tables/t02.json': table({ total: '11' }) };
    const fresh = { 'index.mdx': write(['支出12万元。']), 'tables/t02.json': table({ total: '12' }) };
    expect(merge(before, edited, fresh).conflicts).toEqual([
      {
        file: 'index.mdx',
        place: '支出10万元。',
        before: '支出10万元。',
        edited: '支出11万元。',
        fresh: '支出12万元。',
      },
      { file: 'tables/t02.json', place: 'rows[total].cells.total', before: '10', edited: '11', fresh: '12' },
    ]);
    expect(merge(before, edited, fresh, 'edited')).toMatchObject({ files: edited, conflicts: [] });
    expect(merge(before, edited, fresh, 'fresh')).toMatchObject({ files: fresh, conflicts: [], kept: [] });
  });

  test('should call it a conflict when one side took away what the other changed', () => {
    const before = { 'tables/t02.json': table({ a: '1', b: '2' }), 'tables/a1.json': table({ z: '1' }) };
    const edited = { 'tables/t02.json': table({ a: '1' }), 'tables/a1.json': table({ z: '2' }) };
    const fresh = { 'tables/t02.json': table({ a: '1', b: '3' }) };
    expect(merge(before, edited, fresh).conflicts.map(({ file, place }) => `${file} ${place}`)).toEqual([
      'tables/t02.json rows[b]',
      'tables/a1.json 整个文件',
    ]);
  });

  test('should keep files that people added, and drop files that only the old import had', () => {
    const before = { 'tables/a1.json': '{}\n', 'source/old.txt': 'x', 'import-review.json': '1' };
    const edited = { ...before, '说明.txt': '自己写的' };
    const fresh = { 'source/new.txt': 'y', 'import-review.json': '2' };
    expect(merge(before, edited, fresh).files).toEqual({ ...fresh, '说明.txt': '自己写的' });
  });

  test('should treat an edit that is no JSON any more as one value', () => {
    const { conflicts } = merge({ 'a.json': '{"a":1}' }, { 'a.json': '{ broken' }, { 'a.json': '{"a":2}' });
    expect(conflicts).toMatchObject([{ file: 'a.json', place: '整个文件' }]);
  });

  const paragraphs = fc.array(fc.constantFrom('甲。', '乙。', '丙。', '丁。', '戊。'), { maxLength: 8 });

  test('should give one side whole where the other did nothing, for any words', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, two) => {
        const [before, other] = [{ 'index.mdx': write(one) }, { 'index.mdx': write(two) }];
        expect(merge(before, other, before)).toMatchObject({ files: other, conflicts: [] });
        expect(merge(before, before, other)).toMatchObject({ files: other, conflicts: [], kept: [] });
        expect(merge(before, other, other)).toMatchObject({ files: other, conflicts: [] });
      }),
      { numRuns: 300, seed: 20211231 },
    );
  });

  test('should lose no paragraph that only one side wrote', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(8), fc.nat(8), (one, first, second) => {
        const insert = (at: number, text: string) => [...one.slice(0, at), text, ...one.slice(at)];
        const edited = write(insert(first, '手工补充。'));
        const fresh = write(insert(second, '新版增加。'));
        const { files, conflicts } = merge(
          { 'index.mdx': write(one) },
          { 'index.mdx': edited },
          { 'index.mdx': fresh },
        );
        const said = `${files['index.mdx'] ?? ''}${JSON.stringify(conflicts)}`;
        expect(said).toContain('手工补充。');
        expect(said).toContain('新版增加。');
      }),
      { numRuns: 300, seed: 20211231 },
    );
  });
});
