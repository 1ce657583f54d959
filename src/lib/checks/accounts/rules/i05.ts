import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs } from '../figure.ts';
import { judge } from '../judge.ts';
import { findHalves, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: both totals are the same. */
export const i05 = {
  id: 'I05',
  title: '收入支出决算总表：收入总计等于支出总计',
  severity: 'error',
  basis: '收支平衡：收入总计与支出总计是同一个数的两面。',
  check: ({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const name = (half: 'income' | 'expenditure', word: string) =>
      nameAs(figureOf(halves[half], 'grand'), `${word}总计`);
    return judge([equalTo(name('income', '收入'), name('expenditure', '支出'))]);
  },
  passing: [{ name: '两个总计相等', subject: exampleTables() }],
  failing: [
    {
      name: '支出总计少 2 万元',
      subject: exampleTables({ tables: { t01: { '62.amount': '160.00' } } }),
      places: ['t01.31.amount'],
    },
  ],
} as const satisfies TableRule;
