import { AS_APPROVED } from '../../mending.ts';
import { compareFiscal } from '../budget/fiscal.ts';
import { exampleBudget } from '../example/budget.ts';
import { telling } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: the summary of fiscal appropriation is what the tables of its funds tell. */
export const y09 = {
  id: 'Y09',
  title: '财政拨款收支总表与一般公共预算、政府性基金、国有资本经营预算各支出表一致',
  severity: 'error',
  basis:
    '财政拨款收支总表按资金性质分列的支出，与一般公共预算支出表、政府性基金预算支出表、国有资本经营预算支出表是同一笔支出。',
  meaning:
    '财政拨款总表里一般公共预算那一栏，就是一般公共预算支出表的合计和各类；政府性基金、国有资本经营预算也一样。有上年结转时，一张表含结转、另一张只列当年，两表可以不同，只说无法判定。',
  mend: `先比合计，再比提示的那一类；看两张表是不是一张含上年结转、一张不含。${AS_APPROVED}`,
  ...telling(compareFiscal),
  passing: [{ name: '各栏与各表都相同', subject: () => exampleBudget() }],
  failing: [
    {
      name: '一般公共预算支出合计两表不同',
      subject: () => exampleBudget({ tables: { b05: { 'total.total': '91.00' } } }),
      places: ['b04.24.general', 'b04.1.amount'],
    },
    {
      name: '一类支出两表不同',
      subject: () => exampleBudget({ tables: { b05: { '208.total': '24.00' } } }),
      places: ['b04.22.general'],
    },
    {
      name: '政府性基金支出两表不同',
      subject: () => exampleBudget({ tables: { b08: { 'total.total': '12.00' } } }),
      places: ['b04.24.fund', 'b04.2.amount'],
    },
    {
      name: '财政拨款支出预算表与总表不同',
      subject: () => exampleBudget({ tables: { b10: { 'total.total': '99.00' } } }),
      places: ['b04.24.total'],
    },
  ],
} as const satisfies TableRule;
