import { equalTo } from '../build.ts';
import { figureOfTotal } from '../code-tree.ts';
import { findClassCode } from '../dictionary.ts';
import { amountLeaves, figureAt, findColumn, type Figure } from '../figure.ts';
import { normaliseLabel } from '../labels.ts';
import { evaluate, isEmpty, type Outcome } from '../relation.ts';
import type { AccountTables } from '../subject.ts';
import { figureOfRow, findBudgetHalves, listTotals, type SummaryHalf } from './summary.ts';
import { classesOfBudget, seeBudgetTables, totalOfBudget } from './tables.ts';

/** What the sources of income are called in 收支总表, by the column of 收入总表 that holds them. */
const SOURCES: readonly (readonly [column: string, RegExp])[] = [
  ['appropriation', /^财政拨款(?:收入)?$/],
  ['special-account', /^财政专户管理资金(?:收入)?$/],
  ['institutional', /^事业收入$/],
  ['operating', /^(?:事业单位)?经营收入$/],
  ['superior-subsidy', /^上级补助收入$/],
  ['subsidiary-remittance', /^附属单位上缴收入$/],
  ['other', /^其他收入$/],
];

/** 收支总表 beside 收入总表 and 支出总表: totals, sources of income and classes of expenditure. */
export function compareWhole(subject: AccountTables): readonly Outcome[] {
  const halves = findBudgetHalves(subject, 'B01');
  if (!halves) return [];
  const { income } = halves;
  const [spent] = halves.expenditures;
  return [
    ...compareTotals(listTotals(income), totalOfBudget(subject, 'B02', 'total')),
    ...compareSources(subject, income),
    ...compareTotals(listTotals(spent), totalOfBudget(subject, 'B03', 'total')),
    ...compareProjects(subject, spent),
    ...(spent ? compareClasses(spent, classesOfBudget(subject, 'B03', 'total')) : []),
  ];
}

/** 本年合计 or 总计 of a summary must be the total of the table; the one that fits is meant. */
export function compareTotals(totals: readonly Figure[], other: Figure | undefined): readonly Outcome[] {
  if (!other) return [];
  const outcomes = totals.map((total) => evaluate(equalTo(total, other)));
  const fitting = outcomes.find(({ verdict }) => verdict !== 'doubt');
  return [fitting ?? outcomes.at(-1)].filter((outcome) => outcome !== undefined);
}

function compareSources(subject: AccountTables, income: SummaryHalf): readonly Outcome[] {
  const [table] = seeBudgetTables(subject, 'B02');
  if (!table?.total) return [];
  return income.rows.flatMap(({ row, role }) => {
    const name = normaliseLabel(row.label);
    const column = role === 'item' ? SOURCES.find(([, pattern]) => pattern.test(name))?.[0] : undefined;
    if (column === undefined || !findColumn(table.panel, column)) return [];
    return [evaluate(equalTo(figureOfRow(income, row), figureOfTotal(table, column)))];
  });
}

/** 项目支出 of the whole department stands in both. */
function compareProjects(subject: AccountTables, spent: SummaryHalf | undefined): readonly Outcome[] {
  const other = totalOfBudget(subject, 'B03', 'project');
  const isPrinted = spent && amountLeaves(spent.panel).some(({ id }) => id === 'project');
  return isPrinted ? compareTotals(listTotals(spent, 'project'), other) : [];
}

/** Every class of a summary beside the same class of a table of codes; one that only one of them prints shows in its sum. */
export function compareClasses(
  { sheet, panel, rows }: SummaryHalf,
  classes: ReadonlyMap<string, Figure>,
  column?: string,
): readonly Outcome[] {
  const id = column ?? amountLeaves(panel)[0]?.id;
  if (classes.size === 0 || id === undefined) return [];
  return rows.flatMap(({ row, role }) => {
    const code = role === 'item' ? findClassCode(row.label) : undefined;
    const other = code === undefined ? undefined : classes.get(code);
    if (!other) return [];
    const figure = figureAt(sheet, panel, row, id);
    return isEmpty(figure) && isEmpty(other) ? [] : [evaluate(equalTo(figure, other))];
  });
}
