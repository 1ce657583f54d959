import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

const SOURCES = [
  ['superior', 'superior-subsidy'],
  ['institutional', 'institutional'],
  ['operating', 'operating'],
  ['subsidiary', 'subsidiary-remittance'],
  ['other', 'other'],
] as const;

/** Income from other sources is the same in 公开01 and 公开02. */
export const x05 = {
  id: 'X05',
  title: '总表的非财政收入等于收入决算表同栏合计',
  severity: 'error',
  basis: '上级补助、事业、经营、附属单位上缴和其他收入，在总表与收入决算表中是同一个数。',
  meaning:
    '上级补助、事业、经营、附属单位上缴和其他收入，在总表左边和收入决算表合计行里各印一次，应逐项相同。',
  mend: `一项多、一项少而数目一样的，是填到了别的栏：对照原件看收入决算表合计行有没有错位。${AS_APPROVED}`,
  ...judging((subject) =>
    SOURCES.flatMap(([role, column]) => {
      const summary = figureOfSummary(subject, 'T01', 'income', role);
      const detail = figureOfForm(subject, 'T02', column);
      return summary && detail ? [equalTo(summary, detail)] : [];
    }),
  ),
  passing: [{ name: '各项都相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '事业收入两表不同',
      subject: () => exampleTables({ tables: { t02: { 'total.institutional': '35.00' } } }),
      places: ['t01.5.amount'],
    },
    {
      name: '收入决算表把事业收入填到了其他收入',
      subject: () =>
        exampleTables({ tables: { t02: { 'total.institutional': '', 'total.other': '30.00' } } }),
      places: ['t01.5.amount', 't01.8.amount'],
    },
  ],
} as const satisfies TableRule;
