import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** 公开01 and 公开03 tell the same expenditure. */
export const x02 = {
  id: 'X02',
  title: '总表本年支出合计等于支出决算表合计',
  severity: 'error',
  basis: '收入支出决算总表的本年支出合计与支出决算表合计行是同一个数。',
  meaning: '本年支出合计在总表和支出决算表里各印一次，应当一样。',
  mend: `先看支出决算表最上面的合计行，再看总表右边的本年支出合计，两处都对照原件。${AS_APPROVED}`,
  ...judging((subject) => {
    const summary = figureOfSummary(subject, 'T01', 'expenditure', 'expenditureTotal');
    const detail = figureOfForm(subject, 'T03', 'total');
    return summary && detail ? [equalTo(summary, detail)] : [];
  }),
  passing: [{ name: '两表相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '支出决算表写错一位',
      subject: () => exampleTables({ tables: { t03: { 'total.total': '145.00' } } }),
      places: ['t01.58.amount'],
    },
  ],
} as const satisfies TableRule;
