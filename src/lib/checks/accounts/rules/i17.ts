import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';
import { findThreePublic } from '../three-public.ts';

/** “三公”: the total is the sum of its items, and vehicles are purchase and operation; for budget and accounts. */
export const i17 = {
  id: 'I17',
  title: '“三公”经费支出决算表：合计等于各项之和，用车费等于购置费与运行费之和',
  severity: 'error',
  basis: '“三公”经费包括因公出国（境）费、公务用车购置及运行费、公务接待费；用车费细化为购置费、运行费。',
  meaning:
    '“三公”经费合计由出国费、用车费、接待费三项组成，其中用车费又分购置和运行。预算和决算两边分别相加。',
  mend: `先看提示说的是预算数还是决算数，再对照原件那六格。用车费小计与购置费、运行费错一格是最常见的。${AS_APPROVED}`,
  ...judging((subject) =>
    (['budget', 'actual'] as const).flatMap((half) => {
      const at = findThreePublic(subject, half);
      if (!at) return [];
      return [
        sumOf(at('total'), [at('abroad'), at('vehicle-subtotal'), at('reception')], '三项之和'),
        sumOf(
          at('vehicle-subtotal'),
          [at('vehicle-purchase'), at('vehicle-operation')],
          '购置费与运行费之和',
        ),
      ];
    }),
  ),
  passing: [{ name: '预算数、决算数都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '预算合计写错',
      subject: () => exampleTables({ tables: { t07: { 'amounts.budget-total': '9.00' } } }),
      places: ['t07.amounts.budget-total'],
    },
    {
      name: '用车费小计与两项对不上',
      subject: () =>
        exampleTables({
          tables: { t07: { 'amounts.actual-vehicle-subtotal': '4.00', 'amounts.actual-total': '5.00' } },
        }),
      places: ['t07.amounts.actual-vehicle-subtotal'],
    },
  ],
} as const satisfies TableRule;
