import { sumOf } from '../build.ts';
import { amountLeaves, figureAt } from '../figure.ts';
import type { Relation } from '../relation.ts';
import type { AccountTables, Sheet } from '../subject.ts';

/** What makes a total along a row: every column of the first list that the table prints. */
const SUMS: readonly {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
  readonly name: string;
}[] = [
  {
    whole: ['total'],
    parts: ['general', 'fund', 'capital'],
    name: '各项资金之和',
  },
  {
    whole: ['total'],
    parts: [
      'carried-over',
      'appropriation',
      'special-account',
      'institutional',
      'operating',
      'superior-subsidy',
      'subsidiary-remittance',
      'other',
    ],
    name: '各项收入之和',
  },
  {
    whole: ['total'],
    parts: [
      'basic',
      'project',
      'reserve',
      'carried-forward',
      'superior-remittance',
      'operating',
      'subsidiary-subsidy',
    ],
    name: '各项支出之和',
  },
];
const BASIC = ['personnel', 'public'];
/** Forms in which the columns of a list stand for all there is; elsewhere 财政拨款 may be one of several. */
const LISTS: Readonly<Record<string, readonly number[]>> = {
  B01: [2],
  B02: [1],
  B03: [2],
  B04: [0, 2],
  B05: [2],
  B08: [2],
  B09: [2],
  B10: [2],
};

/** What must hold along every row of the budget forms. A form with one part alone, or a column not understood, says nothing. */
export function sumColumns({ budgets }: AccountTables): readonly Relation[] {
  return [...budgets].flatMap(([form, sheet]) => [
    ...(LISTS[form] ?? []).flatMap((index) => sumList(sheet, SUMS[index])),
    ...sumBasic(sheet, form),
  ]);
}

function sumList(sheet: Sheet, list: (typeof SUMS)[number] | undefined): readonly Relation[] {
  if (!list) return [];
  return sheet.table.panels.flatMap((panel) => {
    const ids = amountLeaves(panel).map(({ id }) => id);
    const whole = list.whole.find((id) => ids.includes(id));
    const split = ids.includes('basic') ? [] : BASIC.filter((id) => ids.includes(id));
    const isSpending = list.parts.includes('basic');
    const parts = [...(isSpending ? split : []), ...list.parts.filter((id) => ids.includes(id))];
    // A column the form does not know may be one more part.
    const known = new Set([...list.parts, ...BASIC, whole, 'education-fees', 'general', 'fund', 'capital']);
    if (!whole || parts.length < 2 || ids.some((id) => !known.has(id))) return [];
    return panel.rows.map((row) =>
      sumOf(
        figureAt(sheet, panel, row, whole),
        parts.map((id) => figureAt(sheet, panel, row, id)),
        list.name,
      ),
    );
  });
}

/** 基本支出 is 人员经费 and 公用经费; in the tables of basic expenditure it is the total. */
function sumBasic(sheet: Sheet, form: string): readonly Relation[] {
  return sheet.table.panels.flatMap((panel) => {
    const ids = amountLeaves(panel).map(({ id }) => id);
    const whole = ['basic', ...(form === 'B06' || form === 'B11' ? ['total'] : [])].find((id) =>
      ids.includes(id),
    );
    if (!whole || !BASIC.every((id) => ids.includes(id))) return [];
    return panel.rows.map((row) =>
      sumOf(
        figureAt(sheet, panel, row, whole),
        BASIC.map((id) => figureAt(sheet, panel, row, id)),
        '人员经费与公用经费之和',
      ),
    );
  });
}
