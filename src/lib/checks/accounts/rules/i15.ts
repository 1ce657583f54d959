import { AS_APPROVED } from '../../mending.ts';
import { sumOf } from '../build.ts';
import { leaveCrowds } from '../code-tree.ts';
import { listEconomic } from '../economic.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** 公开06: each class is the sum of its 款. */
export const i15 = {
  id: 'I15',
  title: '基本支出决算明细表：每类等于其各款之和',
  severity: 'error',
  basis: '基本支出按经济分类公开到款（预算法实施条例第六条），类级金额为各款之和。',
  meaning: '基本支出明细表中，工资福利支出等每一类由其下各款组成。把印出的各款加起来，应等于这一类。',
  mend: `逐款对照原件。此表各类并排印刷，一款被导进相邻一类的情形最多；相差较大时先查金额最大的款。${AS_APPROVED}`,
  ...judging((subject) => {
    const items = listEconomic(subject);
    const below = Map.groupBy(
      items.filter(({ code }) => code.length === 5),
      ({ code }) => code.slice(0, 3),
    );
    const classes = items.filter(({ code }) => code.length === 3);
    return leaveCrowds(classes).flatMap(({ code, figure }) => {
      const parts = below.get(code)?.map((item) => item.figure);
      return parts ? [sumOf(figure, parts, '各款之和')] : [];
    });
  }),
  passing: [{ name: '每类都等于各款之和', subject: () => exampleTables() }],
  failing: [
    {
      name: '办公费写错',
      subject: () => exampleTables({ tables: { t06: { '30201.amount': '4.00' } } }),
      places: ['t06.302.amount'],
    },
  ],
} as const satisfies TableRule;
