import { parseCell, renderAnchor, type AnyTable, type Column, type Row, type Table } from '../model/index.ts';
import type { KeyFigure } from './listed.ts';

/** Where a figure stands: a form, and which row and column of it by what is printed there. */
interface Spot {
  /** T01… of final accounts, B01… of a budget. */
  readonly form: string;
  readonly row?: RegExp;
  /** Tested against the header path of a leaf, joined by `/`. */
  readonly column?: RegExp;
  /** Id of the leaf column, where headers of several layouts say it differently. */
  readonly leaf?: string;
}

interface KeyFigurePlan {
  readonly label: string;
  readonly spots: readonly Spot[];
}

const TOTAL = /^(?:合计|总计)$/;
const AMOUNT = /(?:合计|金额|预算数|预算金额|总计)$/;

/** The figures a reader of final accounts asks for first. The spots of one figure are tried in order. */
const OF_ACCOUNTS: readonly KeyFigurePlan[] = [
  {
    label: '本年收入',
    spots: [
      { form: 'T01', row: /^本年收入合计$/, column: /(金额|决算数)$/ },
      { form: 'T02', row: /^合计$/, column: /^本年收入合计$/ },
    ],
  },
  {
    label: '本年支出',
    spots: [
      { form: 'T01', row: /^本年支出合计$/, column: /(金额|决算数)$/ },
      { form: 'T03', row: /^合计$/, column: /^本年支出合计$/ },
    ],
  },
  {
    label: '财政拨款收入',
    spots: [
      { form: 'T04', row: /^本年收入合计$/, column: /(金额|决算数)$/ },
      { form: 'T02', row: /^合计$/, column: /^财政拨款收入$/ },
    ],
  },
  { label: '基本支出', spots: totalRow(/基本支出$/) },
  { label: '项目支出', spots: totalRow(/项目支出$/) },
  { label: '“三公”经费预算', spots: threePublic(/^预算数\/合计$/, 'budget') },
  { label: '“三公”经费决算', spots: threePublic(/^决算数\/合计$/, 'actual') },
];

/** The figures a reader of a budget asks for first. */
const OF_BUDGET: readonly KeyFigurePlan[] = [
  {
    label: '收入预算',
    spots: [
      { form: 'B01', row: /^收入(?:总计|合计)$/, column: AMOUNT },
      { form: 'B02', row: /^(?:收入)?(?:合计|总计)$/, leaf: 'total' },
    ],
  },
  {
    label: '支出预算',
    spots: [
      { form: 'B01', row: /^支出(?:总计|合计)$/, column: AMOUNT },
      { form: 'B03', row: /^(?:支出)?(?:合计|总计)?$/, leaf: 'total' },
    ],
  },
  {
    label: '财政拨款预算',
    spots: [
      { form: 'B04', row: /^支出(?:总计|合计)$/, column: AMOUNT },
      { form: 'B10', row: TOTAL, leaf: 'total' },
    ],
  },
  { label: '一般公共预算支出', spots: [{ form: 'B05', row: TOTAL, leaf: 'total' }] },
  { label: '基本支出预算', spots: budgetRow('basic') },
  { label: '项目支出预算', spots: budgetRow('project') },
  {
    label: '“三公”经费预算',
    spots: [
      { form: 'B07', leaf: 'budget-total' },
      { form: 'B07', row: /^(?:合计|“?三公”?经费.*)$/, leaf: 'budget' },
    ],
  },
];

function totalRow(column: RegExp): Spot[] {
  return (['T03', 'T05'] as const).map((form) => ({ form, row: /^合计$/, column }));
}

/** Printed as one row, or as a list with its items as rows. */
function threePublic(column: RegExp, half: 'budget' | 'actual'): Spot[] {
  return [
    { form: 'T07', column },
    // 预算数 | 决算数 below each item instead of the items below each.
    { form: 'T07', leaf: `${half}-total` },
    { form: 'T07', row: /^合计$/, leaf: half },
  ];
}

function budgetRow(leaf: string): Spot[] {
  return (['B03', 'B05'] as const).map((form) => ({ form, row: /^(?:合计|总计)?$/, leaf }));
}

/**
 * The key figures that the tables of a document print. Each is the print of one cell with its anchor:
 * nothing is computed, and a figure whose cell is blank or missing is left out.
 */
export function findKeyFigures(tables: ReadonlyMap<string, AnyTable>): KeyFigure[] {
  const statutory = [...tables.values()].filter((table) => table.kind === 'table');
  const isBudget = statutory.some(({ form }) => form?.startsWith('B'));
  return (isBudget ? OF_BUDGET : OF_ACCOUNTS).flatMap(({ label, spots }) => {
    for (const spot of spots) {
      for (const table of statutory) {
        const found = table.form === spot.form ? findSpot(table, spot) : undefined;
        if (!found) continue;
        return [{ label, ...found, ...(table.unit === undefined ? {} : { unit: table.unit }) }];
      }
    }
    return [];
  });
}

function findSpot(table: Table, spot: Spot): { print: string; anchor: string } | undefined {
  for (const panel of table.panels) {
    const column = listPaths(panel.columns).find(
      ({ leaf, path }) =>
        (leaf.kind ?? 'amount') === 'amount' &&
        (spot.leaf === undefined || leaf.id === spot.leaf) &&
        (spot.column === undefined || spot.column.test(path)),
    );
    const printed = (row: Row) => (column ? (row.cells[column.leaf.id] ?? '') : '');
    const named = panel.rows.filter(({ label }) => !spot.row || spot.row.test(normalise(label)));
    // 总计 stands below 合计; of several rows the first that prints a number is meant.
    const row = named.find((candidate) => parseCell(printed(candidate)).state === 'number');
    if (!column || !row) continue;
    const print = printed(row);
    const anchor = renderAnchor({ table: table.id, row: row.id, column: column.leaf.id });
    return { print: print.trim(), anchor };
  }
  return undefined;
}

function listPaths(columns: readonly Column[], above = ''): { leaf: Column; path: string }[] {
  return columns.flatMap((column) => {
    const path = above === '' ? normalise(column.label) : `${above}/${normalise(column.label)}`;
    return column.children ? listPaths(column.children, path) : [{ leaf: column, path }];
  });
}

function normalise(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '');
}
