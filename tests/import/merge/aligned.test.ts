import { describe, expect, test } from 'vitest';
import { merge, write } from './support.ts';

describe('mergeFolders of tables as they are written', () => {
  const panels = (...amounts: readonly (readonly [string, string])[]) => ({
    'tables/t01.json': `${JSON.stringify(
      {
        id: 't01',
        panels: amounts.map(([first, second]) => ({
          columns: [{ id: 'amount' }],
          rows: [
            { id: 'a', cells: { amount: first } },
            { id: 'b', cells: { amount: second } },
          ],
        })),
      },
      null,
      2,
    )}\n`,
  });

  test('should merge the panels of a table cell by cell', () => {
    const before = panels(['1', '2'], ['3', '4']);
    const { files, conflicts } = merge(
      before,
      panels(['1', '20'], ['3', '4']),
      panels(['1', '2'], ['30', '4']),
    );
    expect(conflicts).toEqual([]);
    expect(files).toEqual(panels(['1', '20'], ['30', '4']));
  });

  test('should name the cell both changed by its address', () => {
    const before = panels(['1', '2'], ['3', '4']);
    const { conflicts } = merge(before, panels(['1', '20'], ['3', '4']), panels(['1', '21'], ['3', '4']));
    expect(conflicts.map(({ place }) => place)).toEqual(['t01.b.amount']);
  });

  test('should not mix panels that came, went or changed places', () => {
    const before = panels(['1', '2'], ['3', '4']);
    const turned = merge(before, panels(['3', '4'], ['1', '2']), panels(['1', '2'], ['3', '40']));
    expect(turned.conflicts.map(({ place }) => place)).toEqual(['panels']);
    const more = merge(before, panels(['1', '20'], ['3', '4']), panels(['1', '2'], ['3', '4'], ['5', '6']));
    expect(more.conflicts.map(({ place }) => place)).toEqual(['panels']);
  });
});

describe('mergeFolders of neighbouring paragraphs', () => {
  test('should take each from the side that changed it', () => {
    const before = { 'index.mdx': write(['甲。', '乙。', '丙。']) };
    const edited = { 'index.mdx': write(['甲改。', '乙。', '丙。']) };
    const fresh = { 'index.mdx': write(['甲。', '乙新。', '丙新。']) };
    expect(merge(before, edited, fresh)).toMatchObject({
      files: { 'index.mdx': write(['甲改。', '乙新。', '丙新。']) },
      conflicts: [],
    });
  });

  test('should leave paragraphs that changed places to a person', () => {
    const before = { 'index.mdx': write(['甲。', '乙。']) };
    const edited = { 'index.mdx': write(['乙。', '甲改。']) };
    const fresh = { 'index.mdx': write(['甲新。', '乙新。']) };
    expect(merge(before, edited, fresh).conflicts).toHaveLength(1);
    expect(merge(before, edited, fresh, 'edited').files).toEqual(edited);
  });
});
