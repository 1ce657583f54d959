import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { findHalves, findItems, figureIn, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: the items of income make 本年收入合计. */
export const i01 = {
  id: 'I01',
  title: '收入支出决算总表：各项收入之和等于本年收入合计',
  severity: 'error',
  basis: '收入支出决算总表的本年收入合计是其上各收入项目之和。',
  meaning: '总表左边，财政拨款、事业收入等各项加起来，就是“本年收入合计”。这里替读者加了一遍。',
  mend: `对照总表左半边，逐行看各项收入和合计有没有少一行、错一位。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const items = findItems(halves.income, 'incomeTotal').map((row) =>
      figureIn(halves.income, row, row.label),
    );
    return [sumOf(figureOf(halves.income, 'incomeTotal'), items, '各项收入之和')];
  }),
  passing: [{ name: '三项收入之和等于合计', subject: () => exampleTables() }],
  failing: [
    {
      name: '合计多 10 万元',
      subject: () => exampleTables({ tables: { t01: { '27.amount': '160.00' } } }),
      places: ['t01.27.amount'],
    },
    {
      name: '相差 0.01，属尾数误差',
      subject: () => exampleTables({ tables: { t01: { '27.amount': '150.01' } } }),
      places: ['t01.27.amount'],
      verdict: 'rounding',
    },
    {
      name: '合计小于其中一项，表格可能读错',
      subject: () => exampleTables({ tables: { t01: { '27.amount': '1.00' } } }),
      places: ['t01.27.amount'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
