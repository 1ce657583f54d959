import { AS_APPROVED } from '../../mending.ts';
import { checkBudgetCodes } from '../budget/codes.ts';
import { dropRows, loseCode, renameRow } from '../example/change.ts';
import { exampleBudget } from '../example/budget.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: functional codes are well formed and named alike in every table. */
export const y06 = {
  id: 'Y06',
  title: '部门预算各表：功能科目编码完整，名称为当年名称',
  severity: 'warning',
  basis: '预算法第二十七条：支出按功能分类编列；政府收支分类科目的类三位、款五位、项七位，每年公布。',
  meaning:
    '功能科目的编码和名称由国家统一规定。编码残缺、缺上级、次序颠倒，或者沿用旧名称，读者便无法同别的表、别的年度对照。',
  mend: `先对照原件：原件就印成这样的，请部门核对当年的政府收支分类科目；导入时读错的，改表文件里的编码。${AS_APPROVED}`,
  check: checkBudgetCodes,
  passing: [{ name: '编码完整、名称与当年一致', subject: () => exampleBudget() }],
  failing: [
    {
      name: '缺款级科目',
      subject: () => exampleBudget({ tables: { b05: dropRows('20805') } }),
      places: ['b05.2080505.name'],
    },
    {
      name: '一行没有完整的编码',
      subject: () => exampleBudget({ tables: { b03: loseCode('2120803') } }),
      places: ['b03.2120803.name'],
    },
    {
      name: '总表仍用旧类名',
      subject: () => exampleBudget({ tables: { b04: renameRow('21', '一、文化体育与传媒支出') } }),
      places: ['b04.21.item'],
    },
  ],
} as const satisfies TableRule;
