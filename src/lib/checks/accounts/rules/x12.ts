import { WAIVE } from '../../mending.ts';
import { figureOfSummary } from '../across.ts';
import { balanceOf } from '../build.ts';
import { exampleTables } from '../example/department.ts';
import { judging } from '../judge.ts';
import { nameAs, type Figure } from '../figure.ts';
import type { TableRule } from '../rule.ts';
import type { AccountTables } from '../subject.ts';

/** Expenditure beyond appropriation is explained by other income, surplus and balances. */
export const x12 = {
  id: 'X12',
  title: '财政拨款以外的支出有相应的资金来源',
  severity: 'notice',
  basis: '总表与财政拨款总表相减：其他资金的支出＝其他收入＋使用非财政拨款结余＋年初－结余分配－年末。',
  meaning:
    '用财政拨款以外的钱花的支出，要有来处：事业收入等其他收入，或者以前的结余。算出来的来处与支出不等，可能是内部调整，也可能是漏填。',
  mend: `本条涉及十个数，不要求网站人员查清。把提示原样转给部门财务人员，请他们说明差额是什么。${WAIVE}`,
  ...judging((subject) => {
    const figures = {
      spent: find(subject, 'T01', 'expenditure', 'expenditureTotal', '本年支出'),
      fiscalSpent: find(subject, 'T04', 'expenditure', 'expenditureTotal', '财政拨款支出'),
      income: find(subject, 'T01', 'income', 'incomeTotal', '本年收入'),
      fiscalIncome: find(subject, 'T04', 'income', 'incomeTotal', '财政拨款收入'),
      surplus: find(subject, 'T01', 'income', 'surplus', '使用非财政拨款结余'),
      opening: find(subject, 'T01', 'income', 'opening', '年初结转结余'),
      fiscalOpening: find(subject, 'T04', 'income', 'opening', '财政拨款年初结转结余'),
      distribution: find(subject, 'T01', 'expenditure', 'distribution', '结余分配'),
      closing: find(subject, 'T01', 'expenditure', 'closing', '年末结转结余'),
      fiscalClosing: find(subject, 'T04', 'expenditure', 'closing', '财政拨款年末结转结余'),
    };
    const { spent, fiscalSpent, income, fiscalIncome, surplus, opening } = figures;
    const { fiscalOpening, distribution, closing, fiscalClosing } = figures;
    if (!spent || !fiscalSpent || !income || !fiscalIncome || !surplus || !opening) return [];
    if (!fiscalOpening || !distribution || !closing || !fiscalClosing) return [];
    const plus = [fiscalSpent, income, surplus, opening, fiscalClosing];
    return [
      balanceOf(spent, plus, [fiscalIncome, fiscalOpening, distribution, closing], '按资金来源计算的支出'),
    ];
  }),
  passing: [{ name: '差额与事业收入、结余相符', subject: () => exampleTables() }],
  failing: [
    {
      name: '支出多出 6 万元，没有资金来源',
      subject: () => exampleTables({ tables: { t01: { '58.amount': '160.00' } } }),
      places: ['t01.58.amount'],
    },
  ],
} as const satisfies TableRule;

function find(
  subject: AccountTables,
  form: 'T01' | 'T04',
  half: 'income' | 'expenditure',
  role: Parameters<typeof figureOfSummary>[3],
  name: string,
): Figure | undefined {
  const column = form === 'T04' && half === 'expenditure' ? 'total' : undefined;
  const figure = figureOfSummary(subject, form, half, role, column);
  return figure && nameAs(figure, name);
}
