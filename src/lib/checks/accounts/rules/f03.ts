import { AS_APPROVED } from '../../mending.ts';
import { atLeast } from '../build.ts';
import { exampleTables, onlyTables } from '../example/department.ts';
import { makeFreeTable } from '../example/free.ts';
import { figureAt } from '../figure.ts';
import { isTotalRow, listFreePanels, type FreePanel } from '../free.ts';
import { judging } from '../judge.ts';
import { isPartLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import type { TableRule } from '../rule.ts';

const HEADERS = ['项目', '预算总额', '决算数'];

/** Free tables: parts (其中) together are not more than the row they belong to. */
export const f03 = {
  id: 'F03',
  title: '自由表：其中各项之和不大于所属项目',
  severity: 'warning',
  basis: '其中数是所属项目的一部分，合起来不应超过它。',
  meaning:
    '“其中”各项是上一行的组成部分，合起来不会比上一行大。大了，说明某一项写错，或者它并不是上一行的“其中”。',
  mend: `看“其中”各行究竟归在哪一行之下；原件的缩进在导入时可能没有保留。${AS_APPROVED}`,
  ...judging((subject) => listFreePanels(subject).flatMap(coverParts)),
  passing: [
    { name: '没有自由表', subject: () => exampleTables() },
    {
      name: '其中数小于所属项目',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '项目表', HEADERS, [
            ['科普经费', '10.00', '9.00'],
            ['其中：宣传', '2.00', '3.00'],
          ]),
        ),
    },
  ],
  failing: [
    {
      name: '其中数之和超过所属项目',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '项目表', HEADERS, [
            ['科普经费', '10.00', '9.00'],
            ['其中：宣传', '2.00', '6.00'],
            ['其中：培训', '3.00', '5.00'],
          ]),
        ),
      places: ['a1.r1.c3'],
    },
  ],
} as const satisfies TableRule;

function coverParts({ sheet, panel, columns }: FreePanel): Relation[] {
  const { rows } = panel;
  return rows.flatMap((row, index) => {
    if (row.role === 'part' || isPartLabel(row.label) || isTotalRow(row)) return [];
    const rest = rows.slice(index + 1);
    const end = rest.findIndex((other) => other.role !== 'part' && !isPartLabel(other.label));
    const parts = end < 0 ? rest : rest.slice(0, end);
    if (parts.length === 0) return [];
    return columns.map(({ id }) =>
      atLeast(
        figureAt(sheet, panel, row, id),
        parts.map((part) => figureAt(sheet, panel, part, id)),
        '其中各项之和',
      ),
    );
  });
}
