import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { findHalves, findItems, figureIn, figureOf } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开01: the classes of expenditure make 本年支出合计. */
export const i02 = {
  id: 'I02',
  title: '收入支出决算总表：各类支出之和等于本年支出合计',
  severity: 'error',
  basis: '收入支出决算总表的本年支出合计是其上各功能分类支出之和。',
  meaning:
    '总表右边，教育、科学技术等各类支出加起来，就是“本年支出合计”。二十多类中大多为零，只有印了数的才相加。',
  mend: `对照总表右半边，先看数最大的几类，再看有没有一类被导到了别的行。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T01');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const half = halves.expenditure;
    const items = findItems(half, 'expenditureTotal').map((row) => figureIn(half, row, row.label));
    return [sumOf(figureOf(half, 'expenditureTotal'), items, '各类支出之和')];
  }),
  passing: [{ name: '各类支出之和等于合计', subject: () => exampleTables() }],
  failing: [
    {
      name: '一类支出写错一位',
      subject: () => exampleTables({ tables: { t01: { '37.amount': '101.00' } } }),
      places: ['t01.58.amount'],
    },
    {
      name: '相差 0.01，属尾数误差',
      subject: () => exampleTables({ tables: { t01: { '37.amount': '110.01' } } }),
      places: ['t01.58.amount'],
      verdict: 'rounding',
    },
    {
      name: '金额格里不是数字',
      subject: () => exampleTables({ tables: { t01: { '37.amount': '见附表' } } }),
      places: ['t01.58.amount'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
