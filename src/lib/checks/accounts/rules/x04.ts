import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo, sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import type { Figure } from '../figure.ts';
import { judging } from '../judge.ts';
import type { Relation } from '../relation.ts';
import type { TableRule } from '../rule.ts';

const FUNDS = ['general', 'fund', 'capital'] as const;

/** Fiscal appropriation is the same in 公开01, 公开02 and 公开04, as a whole and by fund. */
export const x04 = {
  id: 'X04',
  title: '财政拨款收入在总表、收入决算表、财政拨款总表中相同',
  severity: 'error',
  basis: '三项财政拨款收入之和即收入决算表的财政拨款收入，也即财政拨款收入支出决算总表的本年收入合计。',
  meaning: '财政拨款收入在总表、收入决算表、财政拨款总表里说了三遍，合计和各项都应一样。',
  mend: `三处都找出来并排看，两处相同、一处不同的，先查不同的那一处。${AS_APPROVED}`,
  ...judging((subject) => {
    const whole = FUNDS.map((fund) => figureOfSummary(subject, 'T01', 'income', fund));
    const own = FUNDS.map((fund) => figureOfSummary(subject, 'T04', 'income', fund));
    const fiscal = figureOfForm(subject, 'T02', 'appropriation');
    const total = figureOfSummary(subject, 'T04', 'income', 'incomeTotal');
    const funds = whole.filter((figure): figure is Figure => figure !== undefined);
    const relations: Relation[] = [];
    if (fiscal && funds.length > 0) relations.push(sumOf(fiscal, funds, '总表三项财政拨款收入之和'));
    if (fiscal && total) relations.push(equalTo(total, fiscal));
    whole.forEach((figure, index) => {
      const other = own[index];
      if (figure && other) relations.push(equalTo(figure, other));
    });
    return relations;
  }),
  passing: [{ name: '三表相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '基金收入两表不同',
      subject: () => exampleTables({ tables: { t04: { '2.amount': '25.00' } } }),
      places: ['t01.2.amount'],
    },
    {
      name: '收入决算表的财政拨款收入写错',
      subject: () => exampleTables({ tables: { t02: { 'total.appropriation': '130.00' } } }),
      places: ['t02.total.appropriation', 't04.27.amount'],
    },
  ],
} as const satisfies TableRule;
