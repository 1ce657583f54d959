import { describe, expect, test } from 'vitest';
import { readDrawn, showColumns, showRows } from './draw.ts';

describe('blocks side by side', () => {
  test('should number the lines of a form without 行次 through its blocks, blank ones too', () => {
    const { table } = readDrawn(
      '收入支出决算总表',
      `
收入 | < | 支出 | <
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 9746.50 | 一、一般公共服务支出 |
 | | 二、外交支出 | 0.00
本年收入合计 | 9746.50 | 本年支出合计 | —
总计 | 9859.38 | 总计 | 9859.38`,
    );
    expect(showRows(table)).toEqual([
      '1 一、一般公共预算财政拨款收入 amount=9746.50',
      '2 -',
      '3 本年收入合计 total amount=9746.50',
      '4 总计 total amount=9859.38',
      '5 一、一般公共服务支出',
      '6 二、外交支出 amount=0.00',
      '7 本年支出合计 total amount=—',
      '8 总计 total amount=9859.38',
    ]);
  });

  test('should part three blocks under two headers, and carry a name that runs over two (Jiangsu)', () => {
    const { table } = readDrawn(
      '收支预算总表',
      `
收入 | < | 支出 | < | < | <
项目名称 | 金额 | 功能分类 | < | 支出用途 | <
^ | ^ | 功能科目名称 | 金额 | 项目名称 | 金额
一、财政拨款 | 30 | 一、一般公共服务支出 | 20 | 一、基本支出 | 10
 | | 二、外交支出 | | 二、项目支出 | 20
当年收入小计 | 30 | 当年支出小计 | < | < | 30
上年结转资金 | | 结转下年资金 | < | < |
收入合计 | 30 | 支出合计 | < | < | 30`,
    );
    expect(table.form).toBe('B01');
    expect(showColumns(table)).toEqual([
      'income:收入{item:项目名称(label) amount:金额}',
      'expenditure:支出{g3:功能分类{item:功能科目名称(label) amount:金额}}',
      'expenditure:支出{g5:支出用途{item:项目名称(label) amount:金额}}',
    ]);
    expect(showRows(table)).toEqual([
      '1 一、财政拨款 amount=30',
      '2 -',
      '3 当年收入小计 amount=30',
      '4 上年结转资金',
      '5 收入合计 total amount=30',
      '6 一、一般公共服务支出 amount=20',
      '7 二、外交支出',
      '8 当年支出小计 across 2 amount=30',
      '9 结转下年资金 across 2',
      '10 支出合计 total across 2 amount=30',
      '11 一、基本支出 amount=10',
      '12 二、项目支出 amount=20',
    ]);
  });

  test('should read 公开06 in two blocks with its totals at the foot (Shanghai)', () => {
    const { table } = readDrawn(
      '一般公共预算财政拨款基本支出决算表',
      `
经济分类科目编码 | 科目名称 | 决算数 | 经济分类科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 4816.14 | 302 | 商品和服务支出 | 440.90
 | | | 30201 | 办公费 | 84.62
人员经费合计 | < | 4884.09 | 公用经费合计 | < | 480.66`,
    );
    expect(showRows(table)).toEqual([
      '301 @301 工资福利支出 amount=4816.14',
      'blank-1-1 -',
      'personnel-total 人员经费合计 total amount=4884.09',
      '302 @302 商品和服务支出 amount=440.90',
      '30201 @30201 办公费 amount=84.62',
      'public-total 公用经费合计 total amount=480.66',
    ]);
  });

  test('should read 公开06 in three blocks without totals', () => {
    const { table } = readDrawn(
      '一般公共预算财政拨款基本支出决算明细表',
      `
人员经费 | < | < | 公用经费 | < | < | < | < | <
科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
301 | 工资福利支出 | 1 | 302 | 商品和服务支出 | 2 | 310 | 资本性支出 | 3`,
    );
    expect(showColumns(table).map((columns) => columns.split(':')[0])).toEqual([
      'personnel',
      'public',
      'public',
    ]);
    expect(showRows(table)).toEqual([
      '301 @301 工资福利支出 amount=1',
      '302 @302 商品和服务支出 amount=2',
      '310 @310 资本性支出 amount=3',
    ]);
  });

  test('should read a stub of two columns: what the parts belong to, and their names', () => {
    const { table } = readDrawn(
      '收入预算总表',
      `
项目名称 | < | 金额
收入总计 | < | 18.37
一般公共预算资金 | 小计 | 18.37
^ | 公共财政拨款(补助)资金 | 18.37
政府性基金 | 小计 | ／`,
    );
    expect(showColumns(table)).toEqual(['g1:项目名称{x1:(text) name:(label)} total:金额']);
    expect(showRows(table)).toEqual([
      'total 收入总计 total total=18.37',
      'r1 小计 x1=一般公共预算资金 total=18.37',
      'r2 公共财政拨款(补助)资金 total=18.37',
      'r3 小计 x1=政府性基金 total=／',
    ]);
  });

  test('should read one line of amounts without names', () => {
    const { table } = readDrawn('支出预算总表', '合计 | 基本支出 | 项目支出 | 结转下年资金\n18 | 9 | 9 |');
    expect(showRows(table)).toEqual(['amounts - total=18 basic=9 project=9']);
  });
});
