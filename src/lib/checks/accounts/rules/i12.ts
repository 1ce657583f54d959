import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { figureIn, figureOf, findHalves, findOpeningRow } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开04: income and opening balance make the total; the opening balance is the sum of its funds. */
export const i12 = {
  id: 'I12',
  title: '财政拨款收入支出决算总表：收入总计等于本年收入与年初结转结余之和',
  severity: 'error',
  basis: '收入总计＝本年收入合计＋年初财政拨款结转和结余；年初数为三项财政拨款年初数之和。',
  meaning: '财政拨款收入总计等于今年拨的加上年初结转下来的；年初的数又等于三项财政拨款各自的年初数之和。',
  mend: `看财政拨款总表左边下半部分。年初数要与上一年度公开的年末数对照，手边没有的，问部门要上年决算。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T04');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const { income } = halves;
    const opening = figureOf(income, 'opening');
    const funds = (['general', 'fund', 'capital'] as const).flatMap((fund) => {
      const row = findOpeningRow(income, fund);
      return row ? [figureIn(income, row, row.label)] : [];
    });
    return [
      sumOf(figureOf(income, 'grand'), [figureOf(income, 'incomeTotal'), opening], '两项之和'),
      ...(funds.length > 0 ? [sumOf(opening, funds, '三项年初数之和')] : []),
    ];
  }),
  passing: [{ name: '年初数与总计都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '年初数与其三项对不上',
      subject: () => exampleTables({ tables: { t04: { '30.amount': '2.00' } } }),
      places: ['t04.28.amount'],
    },
    {
      name: '总计没有加年初数',
      subject: () => exampleTables({ tables: { t04: { '32.amount': '120.00' } } }),
      places: ['t04.32.amount'],
    },
  ],
} as const satisfies TableRule;
