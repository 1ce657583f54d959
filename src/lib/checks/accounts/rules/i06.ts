import { exampleTables } from '../example/department.ts';
import { judge } from '../judge.ts';
import { sumAcross } from '../rows.ts';
import type { TableRule } from '../rule.ts';

/** 公开02 and 公开03: in each row, the first column is the sum of the others. */
export const i06 = {
  id: 'I06',
  title: '收入决算表、支出决算表：每行合计等于各栏之和',
  severity: 'error',
  basis: '收入决算表本年收入合计、支出决算表本年支出合计是同一行其余各栏之和。',
  check: (subject) =>
    judge([
      ...sumAcross(subject, 'T02', 'total', undefined, '各项收入之和'),
      ...sumAcross(subject, 'T03', 'total', undefined, '各项支出之和'),
    ]),
  passing: [{ name: '每行都相等', subject: exampleTables() }],
  failing: [
    {
      name: '一行的项目支出写错',
      subject: exampleTables({ tables: { t03: { '2060702.project': '55.00' } } }),
      places: ['t03.2060702.total'],
    },
    {
      name: '事业收入漏填',
      subject: exampleTables({ tables: { t02: { '2060701.institutional': '' } } }),
      places: ['t02.2060701.total'],
    },
  ],
} as const satisfies TableRule;
