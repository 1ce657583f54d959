import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judge } from '../judge.ts';
import { findHalves, findItems, figureIn, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: the items of income make 本年收入合计. */
export const i01 = {
  id: 'I01',
  title: '收入支出决算总表：各项收入之和等于本年收入合计',
  severity: 'error',
  basis: '收入支出决算总表的本年收入合计是其上各收入项目之和。',
  check: ({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const items = findItems(halves.income, 'incomeTotal').map((row) =>
      figureIn(halves.income, row, row.label),
    );
    return judge([sumOf(figureOf(halves.income, 'incomeTotal'), items, '各项收入之和')]);
  },
  passing: [{ name: '三项收入之和等于合计', subject: exampleTables() }],
  failing: [
    {
      name: '合计多 10 万元',
      subject: exampleTables({ tables: { t01: { '27.amount': '160.00' } } }),
      places: ['t01.27.amount'],
    },
    {
      name: '相差 0.01，属尾数误差',
      subject: exampleTables({ tables: { t01: { '27.amount': '150.01' } } }),
      places: ['t01.27.amount'],
      verdict: 'rounding',
    },
    {
      name: '合计小于其中一项，表格可能读错',
      subject: exampleTables({ tables: { t01: { '27.amount': '1.00' } } }),
      places: ['t01.27.amount'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
