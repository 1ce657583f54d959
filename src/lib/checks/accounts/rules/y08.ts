import { AS_APPROVED } from '../../mending.ts';
import { compareWhole } from '../budget/across.ts';
import { exampleBudget } from '../example/budget.ts';
import { telling } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: the summary of the whole department is what the tables of income and expenditure tell. */
export const y08 = {
  id: 'Y08',
  title: '部门收支总表与收入总表、支出总表一致',
  severity: 'error',
  basis: '收支总表是收入总表和支出总表的汇总：合计、各种来源的收入、各类支出在两处是同一个数。',
  meaning: '同一笔收入或支出在总表和分表里都出现，两处应当一样：合计一样，每种来源、每类支出也一样。',
  mend: `先比合计，再比提示的那一项。合计相同而某类不同，常是科目在两张表里归到了不同的类。${AS_APPROVED}`,
  ...telling(compareWhole),
  passing: [{ name: '合计、来源和各类都相同', subject: () => exampleBudget() }],
  failing: [
    {
      name: '支出合计两表不同',
      subject: () => exampleBudget({ tables: { b03: { 'total.total': '131.00' } } }),
      places: ['b01.24.total'],
    },
    {
      name: '事业收入两表不同',
      subject: () => exampleBudget({ tables: { b02: { 'total.institutional': '31.00' } } }),
      places: ['b01.4.amount'],
    },
    {
      name: '一类支出两表不同',
      subject: () => exampleBudget({ tables: { b03: { '208.total': '24.00' } } }),
      places: ['b01.22.total'],
    },
  ],
} as const satisfies TableRule;
