import { sumOf } from '../../accounts/build.ts';
import { evaluate, isEmpty, type Relation } from '../../accounts/relation.ts';
import { tell } from '../../accounts/judge.ts';
import type { TableRule } from '../../accounts/rule.ts';
import type { PerformanceSheet } from '../../accounts/subject.ts';
import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { exampleForm } from '../example.ts';
import { figureOfFunds, overForms, showFormTitle } from '../form.ts';

const COLUMNS = ['opening-budget', 'full-budget', 'executed'] as const;
const PARTS = ['appropriation', 'carried-over', 'other'] as const;

/** No money but this year's appropriation, for examples. */
const NO_OTHER_MONEY = Object.fromEntries(
  (['carried-over', 'other'] as const).flatMap((row) =>
    COLUMNS.map((column) => [`${row}.${column}`, ''] as const),
  ),
);

/** Funds: the total is the sum of its sources, in each column. */
export const p05 = {
  id: 'P05',
  title: '自评表：资金合计等于各项资金之和，各栏填全',
  severity: 'error',
  basis: '合计＝当年财政拨款＋上年结转资金＋其他资金，年初预算数、全年预算数、全年执行数各栏相同。',
  meaning:
    '自评表的资金合计由当年财政拨款、上年结转和其他资金组成，年初预算、全年预算、全年执行三栏都应如此，并且各栏要填全。',
  mend: `看提示指出的那一栏。合计填了而分项空着的，请部门补填；部门常只填一行合计就交表。${AS_APPROVED}`,
  outcomes: (subject) =>
    overForms(subject, (sheet) => COLUMNS.map((column) => evaluate(relate(sheet, column)))),
  check: (subject) => overForms(subject, (sheet) => COLUMNS.flatMap((column) => checkColumn(sheet, column))),
  passing: [{ name: '三栏都相等', subject: () => exampleForm() }],
  failing: [
    {
      name: '年初预算数对不上',
      subject: () => exampleForm({ funds: { 'other.opening-budget': '15.00' } }),
      places: ['self-evaluation.total.opening-budget'],
    },
    {
      name: '当年财政拨款没有填执行数',
      subject: () =>
        exampleForm({
          funds: {
            'appropriation.opening-budget': '140.00',
            'appropriation.full-budget': '160.00',
            'appropriation.executed': '',
            ...NO_OTHER_MONEY,
          },
        }),
      places: ['self-evaluation.appropriation.executed'],
    },
  ],
} as const satisfies TableRule;

function checkColumn(sheet: PerformanceSheet, column: (typeof COLUMNS)[number]): readonly Problem[] {
  const { whole: total, parts } = relate(sheet, column);
  if (isEmpty(total) || parts.some(({ figure }) => !isEmpty(figure))) {
    return tell([evaluate(relate(sheet, column))]);
  }
  // The total is filled and no source is: the sources whose budget is filled have been forgotten.
  const forgotten = PARTS.filter((row) =>
    COLUMNS.some((other) => !isEmpty(figureOfFunds(sheet, row, other))),
  );
  return forgotten.map((row): Problem => {
    const figure = figureOfFunds(sheet, row, column);
    return {
      message: `${showFormTitle(sheet)}：${total.name} ${total.cell.print}，但“${figure.name}”空白，应填写。`,
      file: sheet.file,
      place: figure.place,
      reported: '空白',
      computed: total.cell.print,
    };
  });
}

function relate(sheet: PerformanceSheet, column: (typeof COLUMNS)[number]): Relation {
  const parts = PARTS.map((row) => figureOfFunds(sheet, row, column));
  return sumOf(figureOfFunds(sheet, 'total', column), parts, '各项资金之和');
}
