import { AS_APPROVED } from '../../mending.ts';
import { sumCodeTree } from '../code-sums.ts';
import { CODE_FORMS, findCodeTable } from '../code-tree.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Tables of codes: 类 is the sum of its 款, 款 of its 项, 合计 of the 类. */
export const i08 = {
  id: 'I08',
  title: '按科目列示的表：上级科目等于下级科目之和',
  severity: 'error',
  basis: '支出功能分类按类、款、项逐级汇总（预算法实施条例第六条要求公开到项）。',
  meaning: '科目像一棵树：类下面是款，款下面是项。下级加起来等于上级，最上面的类加起来等于合计。',
  mend: `先看提示的那个上级科目下面各行是否列全，缺行的对照原件补上；再看是不是有一行的编码印错，归到了别的上级。${AS_APPROVED}`,
  ...judging((subject) =>
    CODE_FORMS.flatMap((form) => {
      const table = findCodeTable(subject, form);
      return table ? sumCodeTree(table) : [];
    }),
  ),
  passing: [
    { name: '逐级相加都相等', subject: () => exampleTables() },
    {
      name: '只列到类的表没有下级可加',
      subject: () =>
        exampleTables({
          tables: {
            t09: (table) => ({
              ...table,
              panels: table.panels.map((panel) => ({
                ...panel,
                rows: [
                  {
                    id: 'total',
                    label: '合计',
                    role: 'total' as const,
                    cells: { total: '5.00', basic: '5.00' },
                  },
                  {
                    id: '223',
                    code: '223',
                    label: '国有资本经营预算支出',
                    cells: { total: '5.00', basic: '5.00' },
                  },
                ],
              })),
            }),
          },
        }),
    },
  ],
  failing: [
    {
      name: '一个项级科目大于上级，表格可能读错',
      subject: () => exampleTables({ tables: { t05: { '2080505.subtotal': '51.00' } } }),
      places: ['t05.20805.subtotal'],
      verdict: 'undecided',
    },
    {
      name: '款比各项之和多 5 万元',
      subject: () => exampleTables({ tables: { t03: { '2080501.total': '3.00' } } }),
      places: ['t03.20805.total'],
    },
  ],
} as const satisfies TableRule;
