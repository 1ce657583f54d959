import { equalTo } from '../build.ts';
import { amountLeaves, type Figure } from '../figure.ts';
import { normaliseLabel } from '../labels.ts';
import { evaluate, isEmpty, type Outcome } from '../relation.ts';
import type { AccountTables } from '../subject.ts';
import { compareClasses, compareTotals } from './across.ts';
import { figureOfRow, findBudgetHalves, hasCarriedOver, listTotals, type SummaryHalf } from './summary.ts';
import { classesOfBudget, totalOfBudget } from './tables.ts';

/** The funds of 财政拨款: column of the summary, name of its income there, and the table that tells its expenditure. */
const FUNDS: readonly (readonly [column: string, income: RegExp, form: string])[] = [
  ['general', /^一般公共预算(?:资金|拨款|财政拨款)?(?:收入)?$/, 'B05'],
  ['fund', /^政府性基金(?:预算)?(?:资金|拨款|财政拨款)?(?:收入)?$/, 'B08'],
  ['capital', /^国有资本经营(?:预算)?(?:资金|拨款|财政拨款)?(?:收入)?$/, 'B09'],
];

/** 财政拨款收支总表 beside the tables of its funds. With money carried over one may hold it and the other not. */
export function compareFiscal(subject: AccountTables): readonly Outcome[] {
  const halves = findBudgetHalves(subject, 'B04');
  if (!halves) return [];
  const { income, expenditures } = halves;
  const outcomes = [
    ...expenditures.flatMap((half) => compareColumns(subject, half)),
    ...FUNDS.flatMap(([, name, form]) => compareIncome(income, name, totalOfBudget(subject, form, 'total'))),
  ];
  return hasCarriedOver(subject, 'B04') || hasCarriedOver(subject, 'B01')
    ? outcomes.map(leaveOpen)
    : outcomes;
}

function compareColumns(subject: AccountTables, half: SummaryHalf): readonly Outcome[] {
  const ids = amountLeaves(half.panel).map(({ id }) => id);
  const whole = totalOfBudget(subject, 'B10', 'total');
  const ofFunds = FUNDS.filter(([column]) => ids.includes(column)).flatMap(([column, , form]) => {
    const other = totalOfBudget(subject, form, 'total');
    const totals = listTotals(half, column).filter((total) => !other || !isEmpty(total) || !isEmpty(other));
    return [
      ...compareTotals(totals, other),
      ...compareClasses(half, classesOfBudget(subject, form, 'total'), column),
    ];
  });
  return [...compareTotals(listTotals(half), whole), ...ofFunds];
}

function compareIncome(income: SummaryHalf, name: RegExp, other: Figure | undefined): readonly Outcome[] {
  const row = income.rows.find(
    (one) => one.role !== 'total' && name.test(normaliseLabel(one.row.label)),
  )?.row;
  if (!row || !other) return [];
  const figure = figureOfRow(income, row);
  return isEmpty(figure) && isEmpty(other) ? [] : [evaluate(equalTo(figure, other))];
}

function leaveOpen(outcome: Outcome): Outcome {
  return outcome.verdict === 'doubt'
    ? { ...outcome, verdict: 'undecided', reason: '有上年结转或结转下年，可能一张表含结转、另一张只列当年' }
    : outcome;
}
