import { AS_APPROVED } from '../../mending.ts';
import { coverBasic } from '../budget/basic.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: the “三公” table covers basic expenditure, and running expenses are within 公用经费. */
export const y11 = {
  id: 'Y11',
  title: '“三公”经费预算不小于基本支出中的同项，机关运行经费不大于公用经费',
  severity: 'error',
  basis:
    '“三公”经费包括基本支出和项目支出安排的部分；机关运行经费是行政单位和参照公务员法管理的事业单位一般公共预算基本支出中的日常公用经费。',
  meaning: '“三公”表比基本支出表看得宽，同一项不会更小；机关运行经费只是公用经费的一部分或者全部，不会更大。',
  mend: `对照两张表的同一项。“三公”表为零而基本支出表有数的，请部门确认是不是漏填。${AS_APPROVED}`,
  ...judging(coverBasic),
  passing: [
    { name: '运行费、接待费与基本支出表相等，机关运行经费等于公用经费', subject: () => exampleBudget() },
  ],
  failing: [
    {
      name: '接待费小于基本支出所列',
      subject: () => exampleBudget({ tables: { b06: { '30217.total': '3.00' } } }),
      places: ['b07.amounts.budget-reception'],
    },
    {
      name: '机关运行经费大于公用经费',
      subject: () => exampleBudget({ tables: { b07: { 'amounts.budget-running': '19.00' } } }),
      places: ['b06.total.public'],
    },
  ],
} as const satisfies TableRule;
