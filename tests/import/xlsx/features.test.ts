import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/lib/import/read/xlsx/index.ts';
import { readXls } from '../../../src/lib/import/read/xls/index.ts';
import { findFaults, readFixture, show, showItems } from '../sheet/support.ts';

/** What all three files print; `results` are the cells of formulas. */
function toExpected(results: { sum: string; other: string; error: string }, zero: string): string[] {
  return [
    '收支表: 4',
    'A1+4x1 2021年度收入支出决算表',
    'D2 公开01表',
    'A3 部门：示例市科学技术协会 | D3 单位：万元',
    'A5+2x1 收入 | C5+2x1 支出',
    'A6 项目 | B6 金额 | C6 项目⏎（按功能分类） | D6 金额',
    'A7 一、财政拨款 | B7 1,114.90 | C7 一、一般公共服务 | D7 -',
    'A8 二、事业收入 | B8 1114.90 | C8 二、教育 | D8 -0.50',
    'A10 四、万元 | B10 0.0012 | C10 四、占比 | D10 28.57%',
    'A11 五、经营收入 | B11 1.01 | C11 五、日期 | D11 2021年12月31日',
    'A12 六、其他收入 | C12 六、编码 | D12 2060702',
    `A13 七、真假 | B13 TRUE? | C13 七、错误 | D13 ${results.error}`,
    `A14 本年收入合计 | B14 ${results.sum} | C14 本年支出合计 | D14 ${results.other}`,
    'A16 注：本表反映部门本年度的总收入。',
    '收支表: 2',
    'A18+2x1 第二张表',
    'A19 项目 | B19 金额',
    'A20 合计 | B20 3',
    '说明 > 编制说明',
    '说明 > 一、本部门概况。',
    '说明> 二、收支情况。',
    '无零值: 3',
    'A1 项目 | B1 金额 | D1 打印区域外',
    `A2 甲${zero}`,
    'A3 乙 | B3 0.5',
  ];
}

const STORED = { sum: '1,115.91', other: '-0.50', error: '#DIV/0!?' };

describe('the workbook of features', () => {
  it('prints as openpyxl wrote it, formulas without a stored result being blank and doubtful', () => {
    const document = readXlsx('features.xlsx', readFixture('xlsx/features.xlsx'));
    expect(show(document)).toEqual(toExpected({ sum: '?', other: '?', error: '?' }, ''));
    expect(findFaults(document)).toEqual([]);
  });

  it.each([
    ['xlsx', readXlsx],
    ['xls', readXls],
  ] as const)('prints alike as LibreOffice wrote it: %s', (kind, read) => {
    const document = read(`features.${kind}`, readFixture(`${kind}/features-libreoffice.${kind}`));
    expect(show(document)).toEqual(toExpected(STORED, ' | B2 0'));
    expect(findFaults(document)).toEqual([]);
  });

  it('says what it did not take', () => {
    expect(showItems(readXlsx('features.xlsx', readFixture('xlsx/features.xlsx')))).toEqual([
      'conflict: 工作表“收支表”有 5 格在隐藏的行或列里（F8、A9、B9、C9、D9），没有取用；原文见此。 “不公开的一列\n三、不公开的一行\t7.00\t三、隐藏\t8.00”',
      'derived: 工作表“收支表”有 1 格的值是零，按数字格式或“不显示零值”的设置显示为空白（B12），照显示的取为空白。 “B12（0）”',
      'derived: 工作表“收支表”有 3 格是公式（B13:D14），取文件里保存的计算结果，没有重新计算。',
      'dropped-artefact: 工作表“收支表”有 1 个批注（B8），没有取用；其中的文字见此。 “请财务再核对一次”',
      'dropped-artefact: 工作表“收支表”有 1 个图表（H3），没有取用；请看其中有没有应当公开的内容。',
      'conflict: 工作表“底稿”是隐藏的，有 2 格内容，没有取用；要公开就在原件里取消隐藏再导入。 “底稿内容\n12.5”',
      'conflict: 工作表“内部”是隐藏的，有 2 格内容，没有取用；要公开就在原件里取消隐藏再导入。 “内部内容\n12.5”',
      'derived: 工作表“无零值”有 1 格的值是零，按数字格式或“不显示零值”的设置显示为空白（B2），照显示的取为空白。 “B2（0）”',
      'conflict: 工作表“无零值”有 1 格在打印区域（A1:B3）之外（D1），打印时看不到；已保留，请看是否应当公开。 “打印区域外”',
    ]);
  });

  it('says the same of the xls that LibreOffice wrote, but for its own settings', () => {
    const items = showItems(readXls('features.xls', readFixture('xls/features-libreoffice.xls')));
    expect(items).toContain(
      'dropped-artefact: 工作表“收支表”有 1 个批注（B8），没有取用；其中的文字见此。 “请财务再核对一次”',
    );
    expect(items).toContain(
      'conflict: 工作表“无零值”有 1 格在打印区域（A1:B3）之外（D1），打印时看不到；已保留，请看是否应当公开。 “打印区域外”',
    );
    expect(items.filter((item) => item.includes('是隐藏的'))).toHaveLength(2);
  });
});
