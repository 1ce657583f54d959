import { AS_APPROVED } from '../../mending.ts';
import { sumProcurement } from '../budget/procurement.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: procurement adds up from articles to projects to categories. */
export const y12 = {
  id: 'Y12',
  title: '政府采购预算表：货物、工程、服务之和等于合计，各品目之和等于专项',
  severity: 'error',
  basis:
    '政府采购法第二条、第三十三条：采购的货物、工程、服务列入采购预算；合计等于各类之和，各类等于其下各专项之和。',
  meaning: '采购表从小到大逐级相加：几样物品合成一个专项，几个专项合成货物、工程或服务，三类合成合计。',
  mend: `看提示的那一级下面各行是不是列全，有没有一行归错了类。${AS_APPROVED}`,
  ...judging(sumProcurement),
  passing: [{ name: '逐级相加都相等', subject: () => exampleBudget() }],
  failing: [
    {
      name: '合计不等于货物与服务之和',
      subject: () => exampleBudget({ tables: { b13: { 'total.total': '13.00' } } }),
      places: ['b13.total.total'],
    },
    {
      name: '一个专项不等于其下各品目之和',
      subject: () => exampleBudget({ tables: { b13: { '4.total': '4.00' } } }),
      places: ['b13.3.total'],
    },
  ],
} as const satisfies TableRule;
