import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo } from '../build.ts';
import { setCells } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** 公开01 and 公开02 tell the same income. */
export const x01 = {
  id: 'X01',
  title: '总表本年收入合计等于收入决算表合计',
  severity: 'error',
  basis: '收入支出决算总表的本年收入合计与收入决算表合计行是同一个数。',
  meaning: '本年收入合计在总表和收入决算表里各印一次，说的是同一笔钱，应当一样。',
  mend: `两张表并排看。只差 0.01 属尾数误差，不必处理；差得多的，看哪一张表的表内提示（I01、I06、I08）也有响动，先查那一张。${AS_APPROVED}`,
  ...judging((subject) => {
    const summary = figureOfSummary(subject, 'T01', 'income', 'incomeTotal');
    const detail = figureOfForm(subject, 'T02', 'total');
    return summary && detail ? [equalTo(summary, detail)] : [];
  }),
  passing: [
    { name: '两表相同', subject: () => exampleTables() },
    {
      name: '一表用元、一表用万元，换算后相同',
      subject: () =>
        exampleTables({
          tables: {
            t01: (table) => ({
              ...table,
              unit: '元' as const,
              panels: table.panels.map((panel) => ({
                ...panel,
                rows: panel.rows.map((row) =>
                  row.id === '27' ? { ...row, cells: { amount: '1,500,049.00' } } : row,
                ),
              })),
            }),
            t02: { 'total.total': '150.0049' },
          },
        }),
    },
  ],
  failing: [
    {
      name: '收入决算表少 10 万元',
      subject: () => exampleTables({ tables: { t02: { 'total.total': '140.00' } } }),
      places: ['t01.27.amount'],
    },
    {
      name: '相差 0.01，属尾数误差',
      subject: () => exampleTables({ tables: { t02: { 'total.total': '150.01' } } }),
      places: ['t01.27.amount'],
      verdict: 'rounding',
    },
    {
      name: '一表没有金额单位',
      subject: () =>
        exampleTables({
          tables: {
            t02: (table) => {
              const changed = setCells(table, { 'total.total': '1500000.00' });
              delete changed.unit;
              return changed;
            },
          },
        }),
      places: ['t01.27.amount'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;
