import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm } from '../across.ts';
import { sumOf } from '../build.ts';
import { findBasicTotal } from '../economic.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs } from '../figure.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Basic expenditure of 公开05 is itemised in 公开06. */
export const x10 = {
  id: 'X10',
  title: '一般公共预算基本支出等于人员经费与公用经费之和',
  severity: 'error',
  basis: '一般公共预算财政拨款支出决算表的基本支出合计，由基本支出决算明细表的人员经费和公用经费组成。',
  meaning:
    '一般公共预算的基本支出，在基本支出明细表里拆成人员经费和公用经费。两者相加应等于支出表的基本支出合计。',
  mend: `对照两张表的三个合计数。差得多的，先看明细表里各类是否加对了（I15、I16）。${AS_APPROVED}`,
  ...judging((subject) => {
    const basic = figureOfForm(subject, 'T05', 'basic');
    const personnel = findBasicTotal(subject, '人员经费');
    const general = findBasicTotal(subject, '公用经费');
    return basic && personnel && general
      ? [
          sumOf(
            nameAs(basic, '基本支出合计'),
            [personnel, general],
            '基本支出决算明细表人员经费与公用经费之和',
          ),
        ]
      : [];
  }),
  passing: [{ name: '两表相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '人员经费合计写错',
      subject: () => exampleTables({ tables: { t06: { 'personnel-total.amount': '35.00' } } }),
      places: ['t05.total.basic'],
    },
    {
      name: '相差 0.01，属尾数误差',
      subject: () => exampleTables({ tables: { t06: { 'personnel-total.amount': '53.01' } } }),
      places: ['t05.total.basic'],
      verdict: 'rounding',
    },
  ],
} as const satisfies TableRule;
