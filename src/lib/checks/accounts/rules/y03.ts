import { AS_APPROVED } from '../../mending.ts';
import { equalTo } from '../build.ts';
import { findBudgetHalves, listTotals } from '../budget/summary.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: what comes in is what goes out. */
export const y03 = {
  id: 'Y03',
  title: '部门预算总表：收入总计等于支出总计',
  severity: 'error',
  basis:
    '预算法第十二条：各级预算遵循收支平衡的原则；总表的收入总计（含上年结转）等于支出总计（含结转下年）。',
  meaning: '总表左右两边的最后一行应当一样大：钱从哪里来，就要列明用到哪里去。',
  mend: `先看两边各自加得对不对，再看上年结转、结转下年是不是漏填。${AS_APPROVED}`,
  ...judging((subject) =>
    (['B01', 'B04'] as const).flatMap((form) => {
      const halves = findBudgetHalves(subject, form);
      const income = listTotals(halves?.income).at(-1);
      const spent = halves?.expenditures.flatMap((half) => listTotals(half).slice(-1)) ?? [];
      return income ? spent.map((total) => equalTo(income, total)) : [];
    }),
  ),
  passing: [{ name: '两边相等', subject: () => exampleBudget() }],
  failing: [
    {
      name: '支出总计比收入总计多 1 万元',
      subject: () => exampleBudget({ tables: { b04: { '24.total': '101.00' } } }),
      places: ['b04.4.amount'],
    },
  ],
} as const satisfies TableRule;
