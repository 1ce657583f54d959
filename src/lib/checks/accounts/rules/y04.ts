import { AS_APPROVED } from '../../mending.ts';
import { sumColumns } from '../budget/columns.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: along every row the columns make the total. */
export const y04 = {
  id: 'Y04',
  title: '部门预算各表：每行合计等于各栏之和',
  severity: 'error',
  basis:
    '预算法实施条例第六条：部门预算公开基本支出和项目支出；支出合计＝基本支出＋项目支出（及表中另列的上缴、经营、对下补助等栏），基本支出＝人员经费＋公用经费。',
  meaning:
    '横着看每一行：基本支出加项目支出等于合计，人员经费加公用经费等于基本支出，各种来源的收入相加等于收入合计。',
  mend: `对照原件看这一行的几格。只有一格为空时，多半是这一格漏填或漏导。${AS_APPROVED}`,
  ...judging(sumColumns),
  passing: [{ name: '每行都相等', subject: () => exampleBudget() }],
  failing: [
    {
      name: '一项的合计不等于基本支出与项目支出之和',
      subject: () => exampleBudget({ tables: { b05: { '2060702.project': '25.00' } } }),
      places: ['b05.2060702.total'],
    },
    {
      name: '总表一行的合计不等于各栏之和',
      subject: () => exampleBudget({ tables: { b01: { '22.public': '8.00' } } }),
      places: ['b01.22.total'],
    },
    {
      name: '收入总表一项不等于各种来源之和',
      subject: () => exampleBudget({ tables: { b02: { '2060701.institutional': '12.00' } } }),
      places: ['b02.2060701.total'],
    },
    {
      name: '基本支出不等于人员经费与公用经费之和',
      subject: () => exampleBudget({ tables: { b06: { '30201.public': '13.00' } } }),
      places: ['b06.30201.total'],
    },
  ],
} as const satisfies TableRule;
