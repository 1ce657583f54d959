import { describe, expect, it } from 'vitest';
import { exampleTables } from '../../../src/lib/checks/accounts/example/department.ts';
import { claimChangesFromYearBefore } from '../../../src/lib/checks/narrative/claims/previous.ts';
import { claimCells } from '../../../src/lib/checks/narrative/claims/cells.ts';
import { accountFigures } from '../../../src/lib/checks/narrative/coverage.ts';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';

/** The year before: everything as this year, but 150.00 in the totals of 公开01 and 100.00 in 公开05. */
const previous = exampleTables({
  year: 2020,
  tables: {
    t01: { '31.amount': '150.00', '62.amount': '150.00' },
    t05: { 'total.subtotal': '100.00' },
    t07: { 'amounts.actual-reception': '1.20' },
  },
});
const tables = exampleTables({ previous });

function claim(heading: string, words: string): readonly string[] {
  const view = exampleNarrative(`## 第三部分 部门决算情况说明\n### ${heading}\n${words}`, { tables });
  return claimChangesFromYearBefore(view).map(({ verdict, formula }) => `${verdict} ${formula}`);
}

describe('claimChangesFromYearBefore(view)', () => {
  it('ties an increase to the tables of both years', () => {
    const words = '2021年度收、支总计162.00万元，与上年度相比，增加12.00万元，增长8.0%。';
    expect(claim('一、收入支出决算总体情况说明', words)).toEqual(['exact 162.00 − 150.00 = 12.00']);
  });

  it('doubts another amount, and another direction', () => {
    const more = '2021年度收、支总计162.00万元，与上年度相比，增加22.00万元，增长15.7%。';
    expect(claim('一、收入支出决算总体情况说明', more)).toEqual(['doubt 162.00 − 150.00 = 12.00']);
    const less = '2021年度收、支总计162.00万元，与2020年度相比，减少12.00万元，下降6.9%。';
    expect(claim('一、收入支出决算总体情况说明', less)).toEqual(['doubt 150.00 − 162.00 = -12.00']);
  });

  it('reads the “三公” of both years', () => {
    const words = '公务接待费支出预算为2.00万元，支出决算为1.00万元，与上年度相比减少0.20万元，下降16.7%。';
    expect(claim('七、“三公”经费支出决算情况说明', words)).toEqual(['exact 1.20 − 1.00 = 0.20']);
  });

  it('leaves a comparison with the budget alone', () => {
    const words = '2021年度机关运行经费支出20.00万元，比年初预算数增加5.00万元，增长33.3%。';
    expect(claim('十、机关运行经费支出说明', words)).toEqual([]);
  });
});

describe('claimCells(view) with the year before', () => {
  it('binds an amount of the year before to its own table', () => {
    const words =
      '## 第三部分 部门决算情况说明\n### 五、一般公共预算财政拨款支出决算情况说明\n2021年度一般公共预算财政拨款支出103.00万元，2020年度一般公共预算财政拨款支出100.00万元。';
    const cells = claimCells(exampleNarrative(words, { tables }));
    expect(
      cells.map(({ cell, verdict }) => `${cell?.sheet.file ?? ''} ${cell?.place ?? ''} ${verdict}`),
    ).toEqual([
      'disclosures/shili/shiliju/2021/tables/t05.json t05.total.subtotal exact',
      'disclosures/shili/shiliju/2020/tables/t05.json t05.total.subtotal exact',
    ]);
  });
});

it('gives a number of the year before no anchor of this page', () => {
  const words =
    '## 第三部分 部门决算情况说明\n### 五、一般公共预算财政拨款支出决算情况说明\n2021年度一般公共预算财政拨款支出103.00万元，2020年度一般公共预算财政拨款支出100.00万元。';
  expect(
    accountFigures(exampleNarrative(words, { tables })).map(({ standing, cell, text }) => [
      standing,
      cell,
      text,
    ]),
  ).toEqual([
    ['bound', 't05.total.subtotal', '公开05表 · 合计 · 本年支出小计 103.00 万元'],
    ['bound', undefined, '2020年度 公开05表 · 合计 · 本年支出小计 100.00 万元'],
  ]);
});
