import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables, onlyTables } from '../example/department.ts';
import { makeFreeTable } from '../example/free.ts';
import { figureAt } from '../figure.ts';
import { isTotalRow, judgeSupposed, listFreePanels, type FreePanel } from '../free.ts';
import { telling } from '../judge.ts';
import { isPartLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import type { TableRule } from '../rule.ts';

const HEADERS = ['项目', '本年预算', '本年支出'];

/** Free tables: the total row is the sum of the rows above it. */
export const f02 = {
  id: 'F02',
  title: '自由表：合计行等于各行之和',
  severity: 'error',
  basis: '合计行应等于其上各行之和，其中数不重复计入。',
  meaning: '表里有一行“合计”，它上面的各行加起来应等于它；“其中”是上一行的一部分，不重复相加。',
  mend: `看是不是有一行是小计或“其中”而没有标明，被重复加了一遍。${AS_APPROVED}`,
  ...telling((subject) => listFreePanels(subject).flatMap((free) => judgeSupposed(sumRows(free)))),
  passing: [
    { name: '没有自由表', subject: () => exampleTables() },
    {
      name: '合计等于各行之和，其中数不计',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '经费表', HEADERS, [
            ['科普经费', '6.00', '1.00'],
            ['其中：宣传', '2.00', '1.00'],
            ['培训费', '4.00', '3.00'],
            ['合计', '10.00', '4.00'],
          ]),
        ),
    },
  ],
  failing: [
    {
      name: '一栏的合计写错',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '经费表', HEADERS, [
            ['科普经费', '6.00', '1.00'],
            ['培训费', '4.00', '3.00'],
            ['合计', '10.00', '6.00'],
          ]),
        ),
      places: ['a1.r3.c3'],
    },
    {
      name: '没有一栏相符，不能判定',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '经费表', HEADERS, [
            ['科普经费', '6.00', '1.00'],
            ['培训费', '4.00', '3.00'],
            ['合计', '11.00', '6.00'],
          ]),
        ),
      places: ['a1.r3.c2'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;

function sumRows({ sheet, panel, columns }: FreePanel): Relation[] {
  const { rows } = panel;
  const totals = rows.filter(isTotalRow);
  const [total] = totals;
  // With several totals nobody says which rows each of them covers.
  if (!total || totals.length > 1) return [];
  const items = rows
    .slice(0, rows.indexOf(total))
    .filter((row) => row.role !== 'part' && !isPartLabel(row.label));
  if (items.length < 2) return [];
  return columns.map(({ id }) =>
    sumOf(
      figureAt(sheet, panel, total, id),
      items.map((row) => figureAt(sheet, panel, row, id)),
      '各行之和',
    ),
  );
}
