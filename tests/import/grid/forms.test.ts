import { describe, expect, test } from 'vitest';
import { readDrawn, recognise, showColumns, showRows } from './draw.ts';

const INCOME = `
功能分类科目编码 | 科目名称 | 合计 | 财政拨款收入
合计 | < | 1 | 1`;
const SPENDING = `
功能分类科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | 2 | 1 | 1`;
const ECONOMIC = `
科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 1`;
const HALVES = `
收入 | < | 支出 | <
项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款
一、一般公共预算 | 1 | 一、一般公共服务支出 | 1 | 1`;

describe('a form, whoever prints it', () => {
  test.each([
    ['2024年部门收入决算表', INCOME, 't02'],
    ['某市某局2023年度收入决算表（分科目）', INCOME, 't02'],
    ['某市政府采购中心2023年度支出决算表', SPENDING, 't03'],
    ['预算单位收入预算总表', INCOME, 'b02'],
    ['收入决算表（分单位）', INCOME, 'free'],
    ['项目支出决算表', SPENDING, 'free'],
    ['2022年度单位支出决算总表', SPENDING, 't03'],
    ['一般公共预算财政拨款支出决算表', SPENDING, 't05'],
    ['政府性基金预算财政拨款收入支出决算表', SPENDING, 't08'],
    ['国有资本经营预算支出决算表', SPENDING, 't09'],
    ['2026年部门国有资本经营预算支出功能分类预算表', SPENDING, 'b09'],
    ['一般公共预算支出预算表（功能科目）', SPENDING, 'b05'],
    ['财政拨款支出预算表（功能科目）', SPENDING, 'b10'],
    ['一般公共预算项目支出预算表', SPENDING, 'free'],
    ['财政拨款基本支出预算表（经济科目）', ECONOMIC.replace('决算数', '金额'), 'b11'],
    ['表八 一般公共预算基本支出预算表', ECONOMIC.replace('决算数', '金额'), 'b06'],
    ['一般公共预算财政拨款基本支出决算表', ECONOMIC, 't06'],
    ['单位财政拨款收入支出决算总表', HALVES, 't04'],
    ['2024年预算单位财政拨款收支预算总表', HALVES.replace('决算数', '预算数'), 'b04'],
    ['办公用房情况表', SPENDING, 'free'],
  ])('should know %s', (title, picture, form) => {
    expect(recognise(title, picture)).toBe(form);
  });

  test.each(['公开01表', '表一', '附表1', '公开表一', '附表1-2'])(
    'should not go by the number %s: without a title only unmistakable columns tell',
    (number) => {
      expect(recognise(number, SPENDING)).toBe('free');
      const plain = SPENDING.replace('合计 | 基本', '本年支出合计 | 基本');
      const told = plain
        .replace('项目支出', '项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出')
        .replace('2 | 1 | 1', '2 | 1 | 1 | | | ');
      expect(recognise(number, told)).toBe('t03');
    },
  );

  test('should say that a form without a title was told by columns and rows', () => {
    const { table, items } = readDrawn(
      undefined,
      `
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
栏次 | | 1 | 栏次 | | 2
一、一般公共预算财政拨款收入 | 1 | 5.00 | 一、一般公共服务支出 | 5 | 5.00
本年收入合计 | 2 | 5.00 | 本年支出合计 | 6 | 5.00
使用非财政拨款结余 | 3 | | 结余分配 | 7 |
总计 | 4 | 5.00 | 总计 | 8 | 5.00`,
    );
    expect(table).toMatchObject({ id: 't01', form: 'T01', title: '收入支出决算总表', titleDerived: true });
    expect(showColumns(table)).toEqual([
      'income:收入{item:项目(label) line:行次(line) amount:金额[1]} 栏次=栏次',
      'expenditure:支出{item:项目(label) line:行次(line) amount:金额[2]} 栏次=栏次',
    ]);
    expect(showRows(table).slice(0, 3)).toEqual([
      '1 #1 一、一般公共预算财政拨款收入 amount=5.00',
      '2 #2 本年收入合计 total amount=5.00',
      '3 #3 使用非财政拨款结余',
    ]);
    expect(items).toMatchObject([{ kind: 'derived', text: '收入支出决算总表', confidence: 0.8 }]);
  });

  test('should publish a table whose columns do not fit its title as it is, and say what is missing', () => {
    const { table, items } = readDrawn('支出决算表', '科目名称 | 本年支出合计\n甲 | 1.00');
    expect(table.form).toBeUndefined();
    expect(showRows(table)).toEqual(['r1 甲 c2=1.00']);
    expect(items).toMatchObject([{ kind: 'conflict', text: '支出决算表' }]);
    expect(items[0]?.message).toContain('“基本支出”栏');
  });

  test('should keep columns the form does not know, and the order and words of its header', () => {
    const { table } = readDrawn(
      '收入决算表',
      `
科目名称 | 功能分类¶科目编码 | 本年收入合计（万元） | 财政拨款收入 | 财政专户资金 | 附属单位¶上缴收入 | 备注
行政运行 | 2010101 | 8.00 | 7.00 | 1.00 | | 无`,
    );
    expect(table.unit).toBe('万元');
    expect(showColumns(table)).toEqual([
      'name:科目名称(label) code:功能分类科目编码(code) total:本年收入合计（万元） appropriation:财政拨款收入 x1:财政专户资金 subsidiary-remittance:附属单位上缴收入 x2:备注(text)',
    ]);
    expect(showRows(table)).toEqual([
      '2010101 @2010101 行政运行 total=8.00 appropriation=7.00 x1=1.00 x2=无',
    ]);
  });

  test('should tell the parts of 年初, 收入, 支出 and 年末 apart (Yunnan)', () => {
    const { table } = readDrawn(
      '一般公共预算财政拨款收入支出决算表',
      `
项目 | < | 年初结转和结余 | < | 本年收入 | < | 本年支出 | < | < | < | < | 年末结转和结余
支出功能分类科目编码 | 科目名称 | 合计 | 项目支出结转和结余 | 合计 | 基本支出 | 合计 | 基本支出 | < | < | 项目支出 | ^
^ | ^ | ^ | ^ | ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^ | ^
栏次 | < | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
合计 | < | 0 | 0 | 9 | 8 | 9 | 8 | 6 | 2 | 1 | 0`,
    );
    expect(table.form).toBe('T05');
    expect(showRows(table)).toEqual([
      'total 合计 total opening=0 opening-project=0 income=9 income-basic=8 subtotal=9 basic=8 personnel=6 public=2 project=1 closing=0',
    ]);
  });

  test('should read the 合计 that stands on the last header row of an empty form (Shanghai)', () => {
    const { table, items } = readDrawn(
      '政府性基金预算财政拨款收入支出决算表',
      `
项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
合计 | < | | | 合计 | 基本支出 | 项目支出 |
 | | | | | | |
注：本表反映政府性基金。¶说明：某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。 | < | < | < | < | < | < | <`,
    );
    expect(showColumns(table)).toEqual([
      'classification:项目{code:功能分类科目编码(code) name:科目名称(label)} opening:年初结转和结余 income:本年收入 expenditure:本年支出{subtotal:合计 basic:基本支出 project:项目支出} closing:年末结转和结余',
    ]);
    expect(showRows(table)).toEqual(['total 合计 total']);
    expect(table.notes).toEqual(['注：本表反映政府性基金。']);
    expect(table.statement).toBe('说明：某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。');
    expect(items).toMatchObject([{ kind: 'moved-cell', text: '合计' }]);
  });
});
