import { AS_APPROVED } from '../../mending.ts';
import { sumExpenditure } from '../budget/sums.ts';
import { findBudgetHalves } from '../budget/summary.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: the expenditure half of the two summary forms adds up, in every column. */
export const y02 = {
  id: 'Y02',
  title: '部门预算总表：支出合计等于各项支出之和',
  severity: 'error',
  basis: '预算法第四条：政府的全部收入和支出都应当纳入预算；总表的支出合计等于各项支出之和。',
  meaning:
    '收支总表和财政拨款收支总表的支出一边：各类支出相加等于合计，每一栏都是这样；同时按用途（基本支出、项目支出）列的，加起来也是这个合计。',
  mend: `先看提示的是哪一栏，再对照原件把这一栏逐类重加；只有一栏不符的，多半是这一栏错位。${AS_APPROVED}`,
  ...judging((subject) =>
    (['B01', 'B04'] as const).flatMap((form) => {
      const halves = findBudgetHalves(subject, form);
      return halves ? sumExpenditure(halves.expenditures) : [];
    }),
  ),
  passing: [{ name: '每一栏都等于各类之和', subject: () => exampleBudget() }],
  failing: [
    {
      name: '项目支出合计写错',
      subject: () => exampleBudget({ tables: { b01: { '24.project': '55.00' } } }),
      places: ['b01.24.project'],
    },
    {
      name: '财政拨款支出总计写错',
      subject: () => exampleBudget({ tables: { b04: { '24.total': '101.00' } } }),
      places: ['b04.24.total'],
    },
  ],
} as const satisfies TableRule;
