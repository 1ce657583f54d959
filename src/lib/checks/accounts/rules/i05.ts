import { AS_APPROVED } from '../../mending.ts';
import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs } from '../figure.ts';
import { judging } from '../judge.ts';
import { findHalves, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: both totals are the same. */
export const i05 = {
  id: 'I05',
  title: '收入支出决算总表：收入总计等于支出总计',
  severity: 'error',
  basis: '收支平衡：收入总计与支出总计是同一个数的两面。',
  meaning: '左边是钱的来源，右边是钱的去处，同一笔钱说两次，两个总计必须一样。不一样，说明至少有一边记错。',
  mend: `先看 I03、I04 有没有同时提示，有的话从那一边查起；都没有，再对照原件看总计两格是否导错。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const name = (half: 'income' | 'expenditure', word: string) =>
      nameAs(figureOf(halves[half], 'grand'), `${word}总计`);
    return [equalTo(name('income', '收入'), name('expenditure', '支出'))];
  }),
  passing: [{ name: '两个总计相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '支出总计少 2 万元',
      subject: () => exampleTables({ tables: { t01: { '62.amount': '160.00' } } }),
      places: ['t01.31.amount'],
    },
  ],
} as const satisfies TableRule;
