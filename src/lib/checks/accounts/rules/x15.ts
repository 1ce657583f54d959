import { WAIVE } from '../../mending.ts';
import { figureOfForm, figureOfSummary } from '../across.ts';
import { equalTo } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { nameAs, type Figure } from '../figure.ts';
import { judging } from '../judge.ts';
import { figureIn, findHalves, findOpeningRow } from '../panels.ts';
import type { Relation } from '../relation.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables } from '../subject.ts';

/** A year before whose closing balances are the example's opening balances. */
const lastYear = () =>
  exampleTables({
    year: 2020,
    tables: {
      t01: { '60.amount': '10.00' },
      t04: { '60.total': '7.00', '60.general': '4.00', '60.fund': '3.00' },
      t08: { 'total.closing': '3.00' },
    },
  });

/** What a year opens with is what the year before closed with. */
export const x15 = {
  id: 'X15',
  title: '年初结转结余等于上年年末结转结余',
  severity: 'notice',
  basis: '上年年末数即本年年初数；不同的，应当是作了年初调整，宜作说明。',
  meaning:
    '上一年年末剩下的钱，就是这一年年初的钱。两年公开的数不同，通常是年初作了调整，例如收回存量资金，宜有说明。',
  mend: `打开本部门上一年度的页面，找年末结转和结余那一格对照。上年公开后又有更正的，请部门书面说明。${WAIVE}`,
  ...judging((subject) => {
    const { previous } = subject;
    return previous ? listRelations(subject, previous) : [];
  }),
  passing: [
    { name: '没有上年的表', subject: () => exampleTables() },
    { name: '与上年年末相同', subject: () => exampleTables({ previous: lastYear() }) },
  ],
  failing: [
    {
      name: '年初数与上年年末数不同',
      subject: () => exampleTables({ previous: lastYear(), tables: { t01: { '29.amount': '9.00' } } }),
      places: ['t01.29.amount'],
    },
    {
      name: '财政拨款和基金的年初数也不同',
      subject: () =>
        exampleTables({
          previous: lastYear(),
          tables: { t04: { '28.amount': '8.00', '30.amount': '4.00' }, t08: { 'total.opening': '4.00' } },
        }),
      places: ['t04.28.amount', 't04.30.amount', 't08.total.opening'],
    },
  ],
} as const satisfies TableRule;

function listRelations(subject: AccountTables, previous: AccountTables): Relation[] {
  const summaries = (['T01', 'T04'] as const).map((form) => {
    const column = form === 'T04' ? 'total' : undefined;
    return relate(
      figureOfSummary(subject, form, 'income', 'opening'),
      figureOfSummary(previous, form, 'expenditure', 'closing', column),
    );
  });
  const funds = (['general', 'fund', 'capital'] as const).map((fund) =>
    relate(figureOfOpening(subject, fund), figureOfSummary(previous, 'T04', 'expenditure', 'closing', fund)),
  );
  const government = relate(
    figureOfForm(subject, 'T08', 'opening'),
    figureOfForm(previous, 'T08', 'closing'),
  );
  return [...summaries, ...funds, government].flat();
}

function relate(opening: Figure | undefined, closing: Figure | undefined): Relation[] {
  return opening && closing ? [equalTo(opening, nameAs(closing, `上年${closing.name}`))] : [];
}

function figureOfOpening({ forms }: AccountTables, fund: 'general' | 'fund' | 'capital'): Figure | undefined {
  const sheet = forms.get('T04');
  const half = sheet && findHalves(sheet)?.income;
  const row = half && findOpeningRow(half, fund);
  return half && row ? nameAs(figureIn(half, row, row.label), `年初${row.label}结转结余`) : undefined;
}
