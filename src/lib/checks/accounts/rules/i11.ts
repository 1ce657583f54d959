import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { amountLeaves } from '../figure.ts';
import { judging } from '../judge.ts';
import { figureIn, figureOf, findHalves, findItems } from '../panels.ts';
import type { TableRule } from '../rule.ts';

/** 公开04: items make 本年收入合计, and in each column 本年支出合计. */
export const i11 = {
  id: 'I11',
  title: '财政拨款收入支出决算总表：各行之和等于本年收入合计、本年支出合计',
  severity: 'error',
  basis: '本年收入合计是三项财政拨款之和；本年支出合计是各类支出之和，每栏相同。',
  meaning:
    '财政拨款总表中，左边三项财政拨款加起来是本年收入合计，右边各类支出加起来是本年支出合计，并且每一栏都如此。',
  mend: `看提示指的是哪一栏，只核对那一栏。一类支出少记时，常能在支出决算表或 X06 的提示中找到应有的数。${AS_APPROVED}`,
  ...judging(({ forms }) => {
    const sheet = forms.get('T04');
    const halves = sheet && findHalves(sheet);
    if (!halves) return [];
    const { income, expenditure } = halves;
    const funds = findItems(income, 'incomeTotal').map((row) => figureIn(income, row, row.label));
    const classes = findItems(expenditure, 'expenditureTotal');
    return [
      sumOf(figureOf(income, 'incomeTotal'), funds, '三项财政拨款之和'),
      ...amountLeaves(expenditure.panel).map(({ id }) =>
        sumOf(
          figureOf(expenditure, 'expenditureTotal', id),
          classes.map((row) => figureIn(expenditure, row, row.label, id)),
          '各类支出之和',
        ),
      ),
    ];
  }),
  passing: [{ name: '各栏都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '一类支出少记',
      subject: () => exampleTables({ tables: { t04: { '40.general': '22.00' } } }),
      places: ['t04.59.general'],
    },
    {
      name: '收入合计多记',
      subject: () => exampleTables({ tables: { t04: { '27.amount': '125.00' } } }),
      places: ['t04.27.amount'],
    },
  ],
} as const satisfies TableRule;
