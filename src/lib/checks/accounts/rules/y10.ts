import { AS_APPROVED } from '../../mending.ts';
import { compareBasic } from '../budget/basic.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: basic expenditure is told by function and by economic item. */
export const y10 = {
  id: 'Y10',
  title: '一般公共预算支出表的基本支出等于基本支出表的合计',
  severity: 'error',
  basis: '同一笔基本支出，一张表按功能分类列，一张表按经济分类列（预算法第四十六条），合计应当相等。',
  meaning: '基本支出先按用在哪件事上列一遍，再按工资、办公费等花法列一遍。两遍的合计是同一个数。',
  mend: `先看两张表各自加得对不对，再看是不是一张表只含财政拨款、另一张含其他资金。${AS_APPROVED}`,
  ...judging(compareBasic),
  passing: [{ name: '两表的基本支出相等', subject: () => exampleBudget() }],
  failing: [
    {
      name: '基本支出合计两表不同',
      subject: () => exampleBudget({ tables: { b06: { 'total.total': '71.00' } } }),
      places: ['b05.total.basic', 'b11.total.total'],
    },
  ],
} as const satisfies TableRule;
