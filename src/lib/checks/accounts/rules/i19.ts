import { AS_APPROVED } from '../../mending.ts';
import type { TableChange } from '../example/change.ts';
import { exampleTables } from '../example/department.ts';
import { findCodeTable } from '../code-tree.ts';
import { findColumn } from '../figure.ts';
import { judging } from '../judge.ts';
import { balanceRows, sumAcross } from '../rows.ts';
import type { TableRule } from '../rule.ts';

/** A 国有资本 table with one class, for examples. */
function spend(cells: Readonly<Record<string, string>>): TableChange {
  return (table) => ({
    ...table,
    panels: table.panels.map((panel) => ({
      ...panel,
      rows: [{ id: '223', code: '223', label: '国有资本经营预算支出', level: 1, cells }],
    })),
  });
}

/** 国有资本: 合计 is basic and project expenditure; where the form has balances, each row balances. */
export const i19 = {
  id: 'I19',
  title: '国有资本经营预算表：合计等于基本支出与项目支出之和',
  severity: 'error',
  basis: '合计＝基本支出＋项目支出；列有年初、收入、年末的表，年初＋收入－支出＝年末。',
  meaning:
    '国有资本经营预算支出表的每一行，合计等于基本支出加项目支出；有的地方还印年初、收入、年末，也应当平衡。',
  mend: `各地此表的栏目不同，先看网页的栏目是否与原件一样，再看数。${AS_APPROVED}`,
  ...judging((subject) => {
    const table = findCodeTable(subject, 'T09');
    const spent = table && findColumn(table.panel, 'subtotal') ? 'subtotal' : 'total';
    return [
      ...balanceRows(subject, 'T09', spent),
      ...sumAcross(subject, 'T09', spent, ['basic', 'project'], '基本支出与项目支出之和'),
    ];
  }),
  passing: [
    { name: '空表不检查', subject: () => exampleTables() },
    {
      name: '合计等于两项之和',
      subject: () =>
        exampleTables({ tables: { t09: spend({ total: '5.00', basic: '2.00', project: '3.00' }) } }),
    },
  ],
  failing: [
    {
      name: '合计写错',
      subject: () =>
        exampleTables({ tables: { t09: spend({ total: '6.00', basic: '2.00', project: '3.00' }) } }),
      places: ['t09.223.total'],
    },
  ],
} as const satisfies TableRule;
