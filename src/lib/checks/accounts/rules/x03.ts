import { AS_APPROVED } from '../../mending.ts';
import { pairClasses } from '../across.ts';
import { equalTo, sumOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { telling } from '../judge.ts';
import { figureIn, figureOf, findHalves, findItems } from '../panels.ts';
import { evaluate, type Outcome } from '../relation.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables } from '../subject.ts';

/** 公开01 tells every class as 公开03 does. A class changed by 0.01 so that 公开01 adds up exactly is 凑整. */
export const x03 = {
  id: 'X03',
  title: '总表各类支出等于支出决算表同类支出',
  severity: 'error',
  basis: '收入支出决算总表按功能分类列示的各类支出，与支出决算表类级科目是同一个数。',
  meaning:
    '总表右边按类列的支出，与支出决算表里三位编码那几行是同一批数。有时总表为了加起来正好，会把一类改动 0.01，这里称作凑整，只提示不算疑点。',
  mend: `提示为凑整的，不用处理，知道即可。提示为疑点的，看这一类在支出决算表里是否漏列或填到了别的类。${AS_APPROVED}`,
  ...telling((subject) => {
    const outcomes = pairClasses(subject, { form: 'T01' }, { form: 'T03', column: 'total' }).map(
      ({ summary, detail }) => evaluate(equalTo(summary, detail)),
    );
    const isForced = addsUp(subject);
    return outcomes.map((outcome): Outcome =>
      outcome.verdict === 'rounding' && isForced ? { ...outcome, verdict: 'plugged' } : outcome,
    );
  }),
  passing: [{ name: '各类都相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '一类支出两表不同',
      subject: () => exampleTables({ tables: { t03: { '212.total': '12.00' } } }),
      places: ['t01.42.amount'],
    },
    {
      name: '总表的一类改动 0.01，使各类之和恰等于合计',
      subject: () => exampleTables({ tables: { t03: { '212.total': '21.01' } } }),
      places: ['t01.42.amount'],
      verdict: 'plugged',
    },
    {
      name: '支出决算表没有列这一类',
      subject: () => exampleTables({ tables: { t01: { '36.amount': '3.00' } } }),
      places: ['t01.36.amount'],
    },
  ],
} as const satisfies TableRule;

function addsUp({ forms }: AccountTables): boolean {
  const sheet = forms.get('T01');
  const half = sheet && findHalves(sheet)?.expenditure;
  if (!half) return false;
  const items = findItems(half, 'expenditureTotal').map((row) => figureIn(half, row, row.label));
  return evaluate(sumOf(figureOf(half, 'expenditureTotal'), items, '')).verdict === 'exact';
}
