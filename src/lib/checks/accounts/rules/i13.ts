import { AS_APPROVED } from '../../mending.ts';
import { equalTo, sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { amountLeaves, nameAs } from '../figure.ts';
import { judging } from '../judge.ts';
import { figureOf, findHalves } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开04: expenditure and closing balance make the total in each column; both totals are the same. */
export const i13 = {
  id: 'I13',
  title: '财政拨款收入支出决算总表：支出总计等于本年支出与年末结转结余之和，收支总计相等',
  severity: 'error',
  basis: '支出总计＝本年支出合计＋年末财政拨款结转和结余；收入总计＝支出总计。',
  meaning: '财政拨款的支出总计等于今年花的加上留到年末的，每一栏都如此；最后左右两个总计应当相等。',
  mend: `看财政拨款总表右边最后几行，尤其是年末结转和结余填在了哪一栏。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T04');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const { income, expenditure } = halves;
    const columns = amountLeaves(expenditure.panel).map(({ id }) => id);
    return [
      ...columns.map((id) => {
        const parts = (['expenditureTotal', 'closing'] as const).map((role) =>
          figureOf(expenditure, role, id),
        );
        return sumOf(figureOf(expenditure, 'grand', id), parts, '两项之和');
      }),
      equalTo(
        nameAs(figureOf(income, 'grand'), '收入总计'),
        nameAs(figureOf(expenditure, 'grand', 'total'), '支出总计'),
      ),
    ];
  }),
  passing: [{ name: '各栏总计与收支总计都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '一般公共预算栏的年末数写错',
      subject: () => exampleTables({ tables: { t04: { '60.general': '10.00' } } }),
      places: ['t04.64.general'],
    },
    {
      name: '收入总计与支出总计不等',
      subject: () => exampleTables({ tables: { t04: { '32.amount': '128.00' } } }),
      places: ['t04.32.amount'],
    },
  ],
} as const satisfies TableRule;
