import type { Column } from '../../../model/index.ts';
import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { exampleTables, onlyTables } from '../example/department.ts';
import { makeFreeTable } from '../example/free.ts';
import { figureAt } from '../figure.ts';
import { judgeSupposed, listFreePanels, type FreePanel } from '../free.ts';
import { telling } from '../judge.ts';
import { normaliseLabel } from '../labels.ts';
import type { TableRule } from '../rule.ts';

const HEADERS = ['项目', '基本支出', '项目支出', '合计'];

/** Free tables: basic and project expenditure make 合计; the first budget and its changes make the whole budget. */
export const f01 = {
  id: 'F01',
  title: '自由表：每行合计等于各栏之和',
  severity: 'error',
  basis: '表头写明合计或预算总额的，每行应等于其所含各栏之和。',
  meaning:
    '不属于九张法定表的表，只要表头写着“合计”并列有各栏，横着加就应等于合计。全表没有一行加得上时，说明这张表可能不是这种关系，只说无法判定。',
  mend: `先对照原件看这一行；自由表没有统一样式，栏目被导错的可能比法定表大。${AS_APPROVED}`,
  ...telling((subject) =>
    listFreePanels(subject).flatMap((free) => {
      const found = findSum(free);
      if (!found) return [];
      const { sheet, panel } = free;
      return judgeSupposed(
        panel.rows.map((row) =>
          sumOf(
            figureAt(sheet, panel, row, found.whole.id),
            found.parts.map(({ id }) => figureAt(sheet, panel, row, id)),
            '各栏之和',
          ),
        ),
      );
    }),
  ),
  passing: [
    { name: '没有自由表', subject: () => exampleTables() },
    {
      name: '两栏之和等于合计',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '收支情况表', HEADERS, [
            ['年初结转结余', '0', '4.04', '4.04'],
            ['本年收入', '478.29', '714.76', '1193.05'],
          ]),
        ),
    },
    {
      name: '没有基本支出、项目支出两栏的表不套用',
      subject: () =>
        onlyTables(makeFreeTable('a1', '人员表', ['项目', '在职', '合计'], [['人数', '14', '18']])),
    },
  ],
  failing: [
    {
      name: '合计与两栏之和不等',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '收支情况表', HEADERS, [
            ['年初结转结余', '0', '4.04', '4.04'],
            ['本年收入', '478.29', '714.76', '780.19'],
          ]),
        ),
      places: ['a1.r2.c4'],
    },
    {
      name: '预算总额与年初数、追加数不等',
      subject: () =>
        onlyTables(
          makeFreeTable(
            'a2',
            '项目支出表',
            ['项目', '年初预算数', '年中追加预算数', '预算总额', '决算数'],
            [
              ['科普经费', '376.00', '338.76', '684.76', '688.79'],
              ['其他经费', '30.00', '-', '30.00', '30.00'],
            ],
          ),
        ),
      places: ['a2.r1.c4'],
    },
    {
      name: '没有一行相符，不能判定',
      subject: () =>
        onlyTables(
          makeFreeTable('a1', '收支情况表', HEADERS, [
            ['本年收入', '4.00', '5.00', '10.00'],
            ['本年支出', '3.00', '5.00', '9.00'],
          ]),
        ),
      places: ['a1.r1.c4'],
      verdict: 'undecided',
    },
  ],
} as const satisfies TableRule;

function findSum({
  columns,
}: FreePanel): { readonly whole: Column; readonly parts: readonly Column[] } | undefined {
  const find = (pattern: RegExp) => columns.filter(({ label }) => pattern.test(normaliseLabel(label)));
  const suppositions = [
    [find(/^(?:合计|小计)$/), [...find(/^基本支出$/), ...find(/^项目支出$/)]],
    [find(/^(?:预算总额|全年预算数?|调整后?预算数?)$/), [...find(/^年初预算数?$/), ...find(/追加|调增/)]],
  ] as const;
  for (const [wholes, parts] of suppositions) {
    const [whole] = wholes;
    if (whole && wholes.length === 1 && parts.length === 2) return { whole, parts };
  }
  return undefined;
}
