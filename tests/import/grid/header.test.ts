import { describe, expect, test } from 'vitest';
import { readDrawn, showColumns, showRows } from './draw.ts';

/** Header trees of a free table. */
const columnsOf = (picture: string) => showColumns(readDrawn('某某情况表', picture).table);

describe('a header printed without merged cells', () => {
  test('should be read as merged where the blanks beside a head are its own', () => {
    expect(
      columnsOf(`
名称 | 上年 | | 本年 | | 备注
 | 数量 | 金额 | 数量 | 金额 |
车辆 | 1 | 2.00 | 1 | 2.00 | 无`),
    ).toEqual(['c1:名称(label) g2:上年{c2:数量 c3:金额} g4:本年{c4:数量 c5:金额} c6:备注(text)']);
  });

  test('should be read of a form whose headers are known', () => {
    const { table } = readDrawn(
      '一般公共预算财政拨款支出决算表',
      `
项目 | | 本年支出 | |
功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
栏次 | | 1 | 2 | 3
合计 | | 3 | 2 | 1`,
    );
    expect(showColumns(table)).toEqual([
      'classification:项目{code:功能分类科目编码(code) name:科目名称(label)} expenditure:本年支出{subtotal:小计[1] basic:基本支出[2] project:项目支出[3]} 栏次=栏次',
    ]);
    expect(showRows(table)).toEqual(['total 合计 total subtotal=3 basic=2 project=1']);
  });
});

describe('column numbers', () => {
  test('should be numbers, letters or formulas under the header', () => {
    expect(columnsOf('名称 | 甲项 | 乙项 | 合计\n栏次 | 1 | 2 | 3=1+2\n车辆 | 1.00 | 2.00 | 3.00')).toEqual([
      'c1:名称(label) c2:甲项[1] c3:乙项[2] c4:合计[3=1+2] 栏次=栏次',
    ]);
    expect(columnsOf('名称 | 甲项 | 乙项\n甲 | 1 | 2\n车辆 | 1.00 | 2.00')).toEqual([
      'c1:名称(label)[甲] c2:甲项[1] c3:乙项[2]',
    ]);
  });

  test('should not be made of the first figures', () => {
    const { table } = readDrawn('某某情况表', '名称 | 数量\n车辆 | 1\n房屋 | 2');
    expect(showRows(table)).toEqual(['r1 车辆 c2=1', 'r2 房屋 c2=2']);
  });
});

describe('a table of the document’s own', () => {
  test('should keep 序号 as lines, words as words and percentages out of the amounts', () => {
    const { table } = readDrawn(
      '项目支出情况表',
      `
序号 | 项目名称 | 预算 | 执行率 | 说明
1 | 科普 | 10.00 | 90% | 完成
2 | 培训 | 5.00 | 100% |
合计 | < | 15.00 | |`,
    );
    expect(showColumns(table)).toEqual([
      'c1:序号(line) c2:项目名称(label) c3:预算 c4:执行率(text) c5:说明(text)',
    ]);
    expect(showRows(table)).toEqual([
      'r1 #1 科普 c3=10.00 c4=90% c5=完成',
      'r2 #2 培训 c3=5.00 c4=100%',
      'r3 合计 total c3=15.00',
    ]);
  });

  test('should be named after its section, and say so', () => {
    const { table, items } = readDrawn(undefined, '名称 | 数量\n车辆 | 2');
    expect(table).toMatchObject({ id: 'a1', title: '附表1', titleDerived: true });
    expect(items).toMatchObject([{ kind: 'derived', text: '附表1' }]);
  });
});
