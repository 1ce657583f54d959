import { AS_APPROVED } from '../../mending.ts';
import { atLeast, sumOf } from '../build.ts';
import { figureOfCode, figureOfTotal, findCodeTable, type CodeTable } from '../code-tree.ts';
import { exampleTables } from '../example/department.ts';
import { nameRow, type Figure } from '../figure.ts';
import { judging } from '../judge.ts';
import { hasOnlyAppropriation } from '../other-money.ts';
import type { Relation } from '../relation.ts';
import type { TableRule } from '../rule.ts';
import { spentColumn } from '../spent.ts';
import type { AccountTables } from '../subject.ts';

/** Total expenditure covers expenditure from appropriation: by code, basic and project. */
export const x11 = {
  id: 'X11',
  title: '支出决算表不小于财政拨款各表之和；没有其他资金时相等',
  severity: 'error',
  basis: '支出决算表包括全部资金的支出，财政拨款支出是其中一部分；差额是用其他资金安排的支出。',
  meaning:
    '支出决算表写的是全部资金的支出，财政拨款只是其中一部分，所以每个科目都不应比财政拨款各表之和小。部门没有其他资金时，两边应当相等。',
  mend: `找到提示的科目，在支出决算表和一般公共预算支出表里各看一眼，常见的是其中一张表的基本和项目填反了。${AS_APPROVED}`,
  ...judging((subject) => listRelations(subject)),
  passing: [{ name: '差额为事业收入安排的支出', subject: () => exampleTables() }],
  failing: [
    {
      name: '科目的财政拨款支出大于全部支出',
      subject: () => exampleTables({ tables: { t05: { '2080501.basic': '18.00' } } }),
      places: ['t03.2080501.basic'],
    },
    {
      name: '项目支出合计小于财政拨款项目支出',
      subject: () => exampleTables({ tables: { t03: { 'total.project': '17.00' } } }),
      places: ['t03.total.project'],
    },
  ],
} as const satisfies TableRule;

function listRelations(subject: AccountTables): Relation[] {
  const whole = findCodeTable(subject, 'T03');
  const general = findCodeTable(subject, 'T05');
  if (!whole || !general) return [];
  const others = (['T08', 'T09'] as const).flatMap((form) => {
    const table = findCodeTable(subject, form);
    return table ? [{ table, total: spentColumn(subject, form) }] : [];
  });
  const funds = [{ table: general, total: 'subtotal' }, ...others];
  const relate = hasOnlyAppropriation(subject) ? sumOf : atLeast;
  const codes = new Map([whole, ...funds.map(({ table }) => table)].flatMap(listNames));
  return (['total', 'basic', 'project'] as const).flatMap((column) => {
    const columnOf = (total: string) => (column === 'total' ? total : column);
    const listed = (figure: (table: CodeTable, column: string) => Figure) =>
      relate(
        figure(whole, column),
        funds.map(({ table, total }) => figure(table, columnOf(total))),
        '财政拨款各表之和',
      );
    return [
      listed(figureOfTotal),
      ...[...codes].map(([code, name]) => listed((table, id) => figureOfCode(table, code, id, name))),
    ];
  });
}

function listNames({ rows }: CodeTable): (readonly [string, string])[] {
  return rows.map(({ code, row }) => [code, nameRow(row)] as const);
}
