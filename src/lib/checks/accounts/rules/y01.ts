import { AS_APPROVED } from '../../mending.ts';
import { sumItems } from '../budget/sums.ts';
import { findBudgetHalves } from '../budget/summary.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: the income half of the two summary forms adds up. */
export const y01 = {
  id: 'Y01',
  title: '部门预算总表：收入合计等于各项收入之和',
  severity: 'error',
  basis: '预算法第四条：政府的全部收入和支出都应当纳入预算；总表的收入合计等于各项收入之和。',
  meaning:
    '收支总表和财政拨款收支总表的收入一边：带“一、二、三”的各项相加等于合计，带“1、2、”的各款相加等于所属的那一项。',
  mend: `对照原件逐行重加，看是哪一行的数错位或漏填。${AS_APPROVED}`,
  ...judging((subject) =>
    (['B01', 'B04'] as const).flatMap((form) => {
      const halves = findBudgetHalves(subject, form);
      return halves ? sumItems(halves.income, '各项收入之和') : [];
    }),
  ),
  passing: [{ name: '各项之和等于合计', subject: () => exampleBudget() }],
  failing: [
    {
      name: '收入总计比各项之和多 5 万元',
      subject: () => exampleBudget({ tables: { b01: { '6.amount': '135.00' } } }),
      places: ['b01.6.amount'],
    },
    {
      name: '财政拨款收入不等于其下各款之和',
      subject: () => exampleBudget({ tables: { b01: { '2.amount': '80.00' } } }),
      places: ['b01.1.amount'],
    },
  ],
} as const satisfies TableRule;
