import { AS_APPROVED } from '../../mending.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { sumAcross } from '../rows.ts';
import type { TableRule } from '../rule.ts';

/** 公开05: in each row, 小计 is basic and project expenditure. */
export const i07 = {
  id: 'I07',
  title: '一般公共预算财政拨款支出决算表：每行小计等于基本支出与项目支出之和',
  severity: 'error',
  basis: '本年支出小计＝基本支出＋项目支出。',
  meaning: '一般公共预算支出表的每一行只有两栏：基本支出和项目支出。两栏相加就是这一行的小计。',
  mend: `对照原件看三格的数。只有一格为空时，多半是这一格漏填或漏导。${AS_APPROVED}`,
  ...judging((subject) =>
    sumAcross(subject, 'T05', 'subtotal', ['basic', 'project'], '基本支出与项目支出之和'),
  ),
  passing: [{ name: '每行都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '小计写错',
      subject: () => exampleTables({ tables: { t05: { '2060701.subtotal': '52.00' } } }),
      places: ['t05.2060701.subtotal'],
    },
  ],
} as const satisfies TableRule;
