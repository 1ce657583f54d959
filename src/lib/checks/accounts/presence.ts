import { FORMS, FORM_IDS, FORM_SETS, findFormSet, type FormId, type FormSet } from '../../model/index.ts';
import { quoteTerm } from '../quote.ts';
import type { Problem } from '../rule.ts';
import { exampleTables } from './example/department.ts';
import type { TableRule } from './rule.ts';
import type { AccountTables } from './subject.ts';

/** Years before this print no table of 国有资本经营预算 (not certain enough to ask for one). */
const FIRST_YEAR_OF_CAPITAL = 2020;

/** What is wrong with the presence of a form: missing, twice, or before a form that the year prints earlier. */
export function checkPresence(subject: AccountTables, form: FormId): readonly Problem[] {
  const { kind, year } = subject.head;
  if (kind !== 'final-accounts' || (form === 'T09' && year < FIRST_YEAR_OF_CAPITAL)) return [];
  const order = findFormSet(year).entries;
  const index = order.findIndex((entry) => entry.form === form);
  const entry = order[index];
  const title = entry?.title ?? FORMS[form].title;
  const found = subject.sheets.filter((sheet) => sheet.form?.id === form);
  const [first, ...others] = found;
  if (!first) {
    return [
      {
        message: `没有${quoteTerm(title)}。部门决算应公开此表，没有数据的也应列出空表并说明。`,
        file: `disclosures/${subject.id}/index.mdx`,
      },
    ];
  }
  const twice = others.map((sheet): Problem => ({
    message: `${quoteTerm(title)}出现了 ${found.length} 次，应只有一张；请核对 ${found.map(({ table }) => table.id).join('、')}。`,
    file: sheet.file,
    place: sheet.table.id,
  }));
  const before = findLate(subject, order, form);
  // Some places kept the older order of the forms when the national one changed: all of it, not the place of one.
  const isKept = FORM_SETS.some(
    ({ firstYear, entries }) =>
      firstYear <= year && entries.every((one) => findLate(subject, entries, one.form) === undefined),
  );
  if (!before || isKept) return twice;
  const message = `${quoteTerm(title)}排在${quoteTerm(before.title ?? FORMS[before.form].title)}之前；${year} 年度的顺序相反。`;
  return [...twice, { message, file: first.file, place: first.table.id }];
}

/** The first form of an order that should stand before a form and stands after it. */
function findLate(
  { forms, sheets }: AccountTables,
  order: FormSet['entries'],
  form: FormId,
): FormSet['entries'][number] | undefined {
  const own = forms.get(form);
  if (!own) return undefined;
  const index = order.findIndex((one) => one.form === form);
  return order.slice(0, Math.max(0, index)).find((other) => {
    const sheet = forms.get(other.form);
    return sheet !== undefined && sheets.indexOf(sheet) > sheets.indexOf(own);
  });
}

/** Examples of a form that is there, is missing, and is there twice; `C10` asks for T01, `C18` for the year's last. */
export function presenceExamples(form: FormId): Pick<TableRule, 'passing' | 'failing'> {
  const id = form.toLowerCase();
  const again = () => {
    const sheet = exampleTables().forms.get(form);
    return sheet ? [{ ...sheet.table, id: `${id}-2` }] : [];
  };
  const others = FORM_IDS.filter((other) => other !== form).map(
    (other) => [other.toLowerCase(), null] as const,
  );
  return {
    passing: [
      { name: '有且只有一张', subject: () => exampleTables() },
      {
        name: '绩效自评报告不要求此表',
        subject: () => exampleTables({ kind: 'performance-self-evaluation', tables: { [id]: null } }),
      },
      { name: '只看此表，不管其他表', subject: () => exampleTables({ tables: Object.fromEntries(others) }) },
    ],
    failing: [
      {
        name: '缺此表',
        subject: () => exampleTables({ tables: { [id]: null } }),
        places: [`没有${quoteTerm(FORMS[form].title)}。部门决算应公开此表，没有数据的也应列出空表并说明。`],
      },
      ...wrongOrder(form),
      { name: '此表出现两次', subject: () => exampleTables({ more: again() }), places: [`${id}-2`] },
    ],
  };
}

/** The first table of the document moved behind all others: this one now stands before it. */
function wrongOrder(form: FormId): TableRule['failing'] {
  if (form === 'T01') return [];
  const subject = () => {
    const first = exampleTables().forms.get('T01');
    return exampleTables({ tables: { t01: null }, more: first ? [first.table] : [] });
  };
  return [{ name: '次序与当年的格式不同', subject, places: [form.toLowerCase()] }];
}
