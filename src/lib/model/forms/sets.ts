import { appropriationSummary, basicExpenditureDetail, generalBudgetExpenditure } from './appropriation.ts';
import type { Form, FormId, FormSet } from './form.ts';
import { governmentFunds, stateCapital, threePublicExpensesForm } from './special.ts';
import { expenditure, income, incomeAndExpenditureSummary } from './whole.ts';

/** Every statutory form by its canonical id. */
export const FORMS = {
  T01: incomeAndExpenditureSummary,
  T02: income,
  T03: expenditure,
  T04: appropriationSummary,
  T05: generalBudgetExpenditure,
  T06: basicExpenditureDetail,
  T07: threePublicExpensesForm,
  T08: governmentFunds,
  T09: stateCapital,
} as const satisfies Record<FormId, Form>;

const COMMON = [
  { form: 'T01', number: '公开01表' },
  { form: 'T02', number: '公开02表' },
  { form: 'T03', number: '公开03表' },
  { form: 'T04', number: '公开04表' },
  { form: 'T05', number: '公开05表' },
  { form: 'T06', number: '公开06表' },
] as const;

/** The orders of forms by year. The numbers moved in FY2022, so a number never identifies a form. */
export const FORM_SETS: readonly FormSet[] = [
  {
    id: 'through-2021',
    name: '2021 年度及以前',
    firstYear: 2020,
    lastYear: 2021,
    entries: [
      ...COMMON,
      { form: 'T07', number: '公开07表' },
      { form: 'T08', number: '公开08表' },
      { form: 'T09', number: '公开09表' },
    ],
  },
  {
    id: 'since-2022',
    name: '2022 年度及以后',
    firstYear: 2022,
    entries: [
      ...COMMON,
      { form: 'T08', number: '公开07表' },
      { form: 'T09', number: '公开08表' },
      { form: 'T07', number: '公开09表', title: '财政拨款“三公”经费支出决算表' },
    ],
  },
];

/** The form set a year prints; years before the first set get the first. */
export function findFormSet(year: number): FormSet {
  const set = FORM_SETS.find((candidate) => year <= (candidate.lastYear ?? Infinity));
  return set ?? (FORM_SETS.at(-1) as FormSet);
}

/** A title without white space, quotation marks, brackets and the words that vary between years (预算/决算 stay). */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」《》]/g, '')
    .replace(/^(?:附[表件]?\d*[:：.、]?|表?[一二三四五六七八九十\d]+[、.．])/, '')
    .replace(/^\d{4}年度?/, '');
}

/** The form a title names, by its canonical title or an alias; never by its number. */
export function findFormByTitle(title: string): Form | undefined {
  const wanted = normaliseTitle(title);
  return Object.values<Form>(FORMS).find((form) =>
    [form.title, ...form.aliases].some((name) => normaliseTitle(name) === wanted),
  );
}
