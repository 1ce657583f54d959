import { AS_APPROVED } from '../../mending.ts';
import { sumThreePublicBudget } from '../budget/three-public.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: the “三公” table adds up. */
export const y07 = {
  id: 'Y07',
  title: '“三公”经费预算表：合计等于各项之和，用车费等于购置费与运行费之和',
  severity: 'error',
  basis: '“三公”经费包括因公出国（境）费、公务用车购置及运行费、公务接待费；用车费细化为购置费、运行费。',
  meaning:
    '“三公”经费预算由出国费、用车费、接待费三项组成，其中用车费又分购置和运行。同表另列会议费、培训费的，全表合计再加上这两项。',
  mend: `对照原件那几格。用车费小计与购置费、运行费错一格是最常见的。${AS_APPROVED}`,
  ...judging(sumThreePublicBudget),
  passing: [{ name: '各项之和等于合计', subject: () => exampleBudget() }],
  failing: [
    {
      name: '合计写错',
      subject: () => exampleBudget({ tables: { b07: { 'amounts.budget-total': '9.00' } } }),
      places: ['b07.amounts.budget-total'],
    },
    {
      name: '用车费小计与两项对不上',
      subject: () => exampleBudget({ tables: { b07: { 'amounts.budget-vehicle-operation': '3.00' } } }),
      places: ['b07.amounts.budget-vehicle-subtotal'],
    },
  ],
} as const satisfies TableRule;
