import { AS_APPROVED } from '../../mending.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { sumAcross } from '../rows.ts';
import type { TableRule } from '../rule.ts';

/** 公开02 and 公开03: in each row, the first column is the sum of the others. */
export const i06 = {
  id: 'I06',
  title: '收入决算表、支出决算表：每行合计等于各栏之和',
  severity: 'error',
  basis: '收入决算表本年收入合计、支出决算表本年支出合计是同一行其余各栏之和。',
  meaning:
    '收入决算表每一行的合计由财政拨款、事业收入等各栏组成，支出决算表每一行由基本支出、项目支出等各栏组成。横着加，应等于行首的合计。',
  mend: `对照原件这一行，看数有没有填错栏：空白格多的表，导入时最容易左右错位。${AS_APPROVED}`,
  ...judging((subject) => [
    ...sumAcross(subject, 'T02', 'total', undefined, '各项收入之和'),
    ...sumAcross(subject, 'T03', 'total', undefined, '各项支出之和'),
  ]),
  passing: [{ name: '每行都相等', subject: () => exampleTables() }],
  failing: [
    {
      name: '一行的项目支出写错',
      subject: () => exampleTables({ tables: { t03: { '2060702.project': '55.00' } } }),
      places: ['t03.2060702.total'],
    },
    {
      name: '事业收入漏填',
      subject: () => exampleTables({ tables: { t02: { '2060701.institutional': '' } } }),
      places: ['t02.2060701.total'],
    },
  ],
} as const satisfies TableRule;
