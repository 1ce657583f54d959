import type { Row } from '../../../model/index.ts';
import { sumOf } from '../../accounts/build.ts';
import { exampleTables, onlyTables } from '../../accounts/example/department.ts';
import { makeFreeTable } from '../../accounts/example/free.ts';
import { figureAt } from '../../accounts/figure.ts';
import { listFreePanels, type FreePanel } from '../../accounts/free.ts';
import { judging } from '../../accounts/judge.ts';
import { normaliseLabel } from '../../accounts/labels.ts';
import type { Relation } from '../../accounts/relation.ts';
import type { TableRule } from '../../accounts/rule.ts';
import { AS_APPROVED } from '../../mending.ts';

const HEADERS = ['项目', '决算数'];

/** Base data tables: basic and project expenditure make the whole; personnel and public make the basic. */
export const p08 = {
  id: 'P08',
  title: '绩效基础数据表：基本支出与项目支出合为整体支出，人员经费与公用经费合为基本支出',
  severity: 'error',
  basis: '部门整体支出＝基本支出＋项目支出；基本支出＝人员经费＋公用经费。',
  meaning: '绩效基础数据表里，基本支出加项目支出是整体支出，人员经费加公用经费是基本支出。',
  mend: `常见的是把基本支出的总数抄进了人员经费一行。对照同一年度的部门决算，看哪一个数相符，再问部门。${AS_APPROVED}`,
  ...judging((subject) => listFreePanels(subject).flatMap(relate)),
  passing: [
    { name: '没有这样的表', subject: () => exampleTables() },
    {
      name: '两级都相等',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '基础数据表', HEADERS, [
            ['部门整体支出', '410.41'],
            ['基本支出', '273.77'],
            ['人员经费', '232.04'],
            ['公用经费', '41.73'],
            ['项目支出', '136.64'],
          ]),
        ),
    },
  ],
  failing: [
    {
      name: '基本支出与人员、公用之和不等',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '基础数据表', HEADERS, [
            ['基本支出', '273.77'],
            ['人员经费', '273.77'],
            ['公用经费', '41.73'],
          ]),
        ),
      places: ['a1.r1.c2'],
    },
    {
      name: '整体支出与两项之和不等',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '基础数据表', HEADERS, [
            ['部门整体支出', '388.18'],
            ['基本支出', '273.77'],
            ['项目支出', '136.64'],
          ]),
        ),
      places: ['a1.r1.c2'],
    },
  ],
} as const satisfies TableRule;

function relate({ sheet, panel, columns }: FreePanel): Relation[] {
  const find = (pattern: RegExp): Row | undefined => {
    const found = panel.rows.filter(({ label }) => pattern.test(normaliseLabel(label)));
    return found.length === 1 ? found[0] : undefined;
  };
  const basic = find(/^基本支出(?:合计)?$/);
  const sums = [
    [find(/^(?:部门)?整体支出(?:合计)?$/), basic, find(/^项目支出(?:合计)?$/), '基本支出与项目支出之和'],
    [basic, find(/^人员经费(?:合计)?$/), find(/^(?:日常)?公用经费(?:合计)?$/), '人员经费与公用经费之和'],
  ] as const;
  return sums.flatMap(([whole, left, right, name]) => {
    if (!whole || !left || !right) return [];
    return columns.map(({ id }) =>
      sumOf(
        figureAt(sheet, panel, whole, id),
        [figureAt(sheet, panel, left, id), figureAt(sheet, panel, right, id)],
        name,
      ),
    );
  });
}
