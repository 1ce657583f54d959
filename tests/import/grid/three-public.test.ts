import { describe, expect, test } from 'vitest';
import { readDrawn, showColumns, showRows } from './draw.ts';

const TITLE = '财政拨款“三公”经费支出决算表';
const ITEMS = ['total', 'abroad', 'vehicle-subtotal', 'vehicle-purchase', 'vehicle-operation', 'reception'];

/** Cells of the only row by column. */
function cellsOf(title: string, picture: string): Record<string, string> {
  const { table } = readDrawn(title, picture);
  const rows = table.panels.flatMap((panel) => panel.rows);
  expect(rows.map(({ id }) => id)).toEqual(['amounts']);
  return rows[0]?.cells ?? {};
}

describe('the layouts of the “三公” table', () => {
  test('should give one set of ids for halves side by side (Ministry, 2021)', () => {
    const half = '合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费';
    const parts = '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^';
    const cells = cellsOf(
      TITLE,
      `
预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
${half} | ${half}
${parts} | ${parts}
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
1.01 | 1.02 | 1.03 | 1.04 | 1.05 | 1.06 | 2.01 | 2.02 | 2.03 | 2.04 | 2.05 | 2.06`,
    );
    expect(cells).toEqual(
      Object.fromEntries([
        ...ITEMS.map((item, index) => [`budget-${item}`, `1.0${String(index + 1)}`]),
        ...ITEMS.map((item, index) => [`actual-${item}`, `2.0${String(index + 1)}`]),
      ]),
    );
  });

  test('should give the same ids for pairs under each item (Shanghai, 2024)', () => {
    const cells = cellsOf(
      TITLE,
      `
财政拨款“三公”经费 | < | < | < | < | < | < | < | < | < | < | <
合计 | < | 因公出国¶（境）费 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | <
^ | ^ | ^ | ^ | 小计 | < | 公务用车¶购置费 | < | 公务用车¶运行维护费 | < | ^ | ^
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
1.01 | 2.01 | 1.02 | 2.02 | 1.03 | 2.03 | 1.04 | 2.04 | 1.05 | 2.05 | 1.06 | 2.06`,
    );
    expect(Object.entries(cells)).toEqual(
      ITEMS.flatMap((item, index) => [
        [`budget-${item}`, `1.0${String(index + 1)}`],
        [`actual-${item}`, `2.0${String(index + 1)}`],
      ]),
    );
  });

  test('should name rows by item and columns by half in a list, with its counts', () => {
    const { table } = readDrawn(
      '“三公”经费支出决算表',
      `
项目 | 行次 | 预算数 | 决算数
“三公”经费合计 | 1 | 10.00 | 5.00
1．因公出国（境）费 | 2 | 0 | 0
2．公务用车购置及运行维护费 | 3 | 8.00 | 4.00
其中：（1）公务用车购置费 | 4 | 0 | 0
（2）公务用车运行维护费 | 5 | 8.00 | 4.00
3．公务接待费 | 6 | 2.00 | 1.00`,
    );
    expect(table.form).toBe('T07');
    expect(showColumns(table)).toEqual(['item:项目(label) line:行次(line) budget:预算数 actual:决算数']);
    expect(table.panels[0]?.rows.map(({ id, cells }) => [id, cells['budget'], cells['actual']])).toEqual([
      ['1', '10.00', '5.00'],
      ['2', '0', '0'],
      ['3', '8.00', '4.00'],
      ['4', '0', '0'],
      ['5', '8.00', '4.00'],
      ['6', '2.00', '1.00'],
    ]);
  });

  test('should name the rows of a list without 行次 by what they say', () => {
    const { table } = readDrawn(
      '“三公”经费支出决算表',
      `
项目 | 预算数 | 决算数
“三公”经费合计 | 10.00 | 5.00
1．因公出国（境）费 | 0 | 0
2．公务用车购置及运行维护费 | 8.00 | 4.00
其中：公务用车购置费 | 0 | 0
公务用车运行维护费 | 8.00 | 4.00
3．公务接待费 | 2.00 | 1.00
相关统计数 | — | —
因公出国（境）团组数（个） | — | 0
因公出国（境）人次数（人） | — | 0
公务用车购置数（辆） | — | 0
公务用车保有量（辆） | — | 2
国内公务接待批次（个） | — | 11
国内公务接待人次（人） | — | 98`,
    );
    expect(showRows(table).map((row) => row.split(' ')[0])).toEqual([
      ...ITEMS,
      'r1',
      ...['trips', 'travellers', 'vehicles-bought', 'vehicles', 'receptions', 'guests'],
    ]);
  });

  test('should tell the total of the three from that of all where 会议费 and 培训费 stand beside them (Jiangsu)', () => {
    const cells = cellsOf(
      '“三公”经费、会议费、培训费支出预算表',
      `
合计 | “三公”经费 | < | < | < | < | < | 会议费 | 培训费
^ | 小计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | ^ | ^
^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^
18.00 | 9.00 | 1.00 | 2.00 | | 2.00 | 6.00 | 5.00 | 4.00`,
    );
    expect(cells).toEqual({
      'budget-all': '18.00',
      'budget-total': '9.00',
      'budget-abroad': '1.00',
      'budget-vehicle-subtotal': '2.00',
      'budget-vehicle-operation': '2.00',
      'budget-reception': '6.00',
      'budget-meeting': '5.00',
      'budget-training': '4.00',
    });
  });

  test('should read the budget with 机关运行经费 beside it (Shanghai)', () => {
    const cells = cellsOf(
      '2026年部门“三公”经费和机关运行经费预算表',
      `
2024年“三公”经费预算数 | < | < | < | < | < | 2024年机关运行经费预算数
合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | < | < | ^
^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^
6.4 | 0 | 0 | 6.4 | | 6.4 | 0`,
    );
    expect(cells).toEqual({
      'budget-total': '6.4',
      'budget-abroad': '0',
      'budget-reception': '0',
      'budget-vehicle-subtotal': '6.4',
      'budget-vehicle-operation': '6.4',
      'budget-running': '0',
    });
  });
});
