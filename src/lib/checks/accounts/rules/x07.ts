import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';
import { spentColumn } from '../spent.ts';

/** The fund and capital columns of 公开04 are the totals of their own tables. */
export const x07 = {
  id: 'X07',
  title: '财政拨款总表的基金栏、国有资本栏等于各自表的支出合计',
  severity: 'error',
  basis: '财政拨款收入支出决算总表的政府性基金、国有资本经营预算两栏，与各自的支出表是同一笔支出。',
  meaning: '财政拨款总表里政府性基金、国有资本经营预算两栏的支出，分别等于各自那张表的支出合计。',
  mend: `看基金表、国有资本表的合计行；一边有数一边为空的，请部门说明是表漏填还是总表填错了栏。${AS_APPROVED}`,
  ...judging((subject) =>
    (['T08', 'T09'] as const).flatMap((form) => {
      const column = form === 'T08' ? 'fund' : 'capital';
      const summary = figureOfSummary(subject, 'T04', 'expenditure', 'expenditureTotal', column);
      const detail = figureOfForm(subject, form, spentColumn(subject, form));
      return summary && detail ? [equalTo(summary, detail)] : [];
    }),
  ),
  passing: [{ name: '两表相同；国有资本表为空', subject: () => exampleTables() }],
  failing: [
    {
      name: '基金支出两表不同',
      subject: () => exampleTables({ tables: { t08: { 'total.subtotal': '12.00' } } }),
      places: ['t04.59.fund'],
    },
    {
      name: '总表有国有资本支出，表却为空',
      subject: () => exampleTables({ tables: { t04: { '59.capital': '5.00' } } }),
      places: ['t04.59.capital'],
    },
  ],
} as const satisfies TableRule;
