import { AS_APPROVED } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs, type Figure } from '../figure.ts';
import { judging } from '../judge.ts';
import { figureIn, findHalves, findOpeningRow } from '../panels.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables } from '../subject.ts';

/** The government fund's income and balances are the same in 公开04 and in its own table. */
export const x08 = {
  id: 'X08',
  title: '财政拨款总表的基金收入、年初、年末等于政府性基金表合计',
  severity: 'error',
  basis: '政府性基金的本年收入、年初和年末结转结余，在财政拨款总表与政府性基金表中是同一个数。',
  meaning: '政府性基金的收入、年初和年末结余，在财政拨款总表和政府性基金表里各印一次，应当一样。',
  mend: `提示会说是收入、年初还是年末。对照两张表的那一格，并看基金表这一行自身是否平衡（I18）。${AS_APPROVED}`,
  ...judging((subject) => {
    const pairs: readonly (readonly [Figure | undefined, Figure | undefined])[] = [
      [figureOfSummary(subject, 'T04', 'income', 'fund'), figureOfForm(subject, 'T08', 'income')],
      [figureOfOpening(subject), figureOfForm(subject, 'T08', 'opening')],
      [
        figureOfSummary(subject, 'T04', 'expenditure', 'closing', 'fund'),
        figureOfForm(subject, 'T08', 'closing'),
      ],
    ];
    return pairs.flatMap(([summary, detail]) => (summary && detail ? [equalTo(summary, detail)] : []));
  }),
  passing: [{ name: '收入、年初、年末都相同', subject: () => exampleTables() }],
  failing: [
    {
      name: '基金收入两表不同',
      subject: () => exampleTables({ tables: { t08: { 'total.income': '25.00' } } }),
      places: ['t04.2.amount'],
    },
    {
      name: '年初、年末两表都不同',
      subject: () => exampleTables({ tables: { t08: { 'total.opening': '4.00', 'total.closing': '3.00' } } }),
      places: ['t04.30.amount', 't04.60.fund'],
    },
  ],
} as const satisfies TableRule;

function figureOfOpening({ forms }: AccountTables): Figure | undefined {
  const sheet = forms.get('T04');
  const half = sheet && findHalves(sheet)?.income;
  if (!half) return undefined;
  return nameAs(figureIn(half, findOpeningRow(half, 'fund'), '年初政府性基金'), '年初结转结余（政府性基金）');
}
