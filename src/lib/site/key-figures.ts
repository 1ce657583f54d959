import {
  parseCell,
  renderAnchor,
  type AnyTable,
  type Column,
  type FormId,
  type Table,
} from '../model/index.ts';
import type { KeyFigure } from './index-entry.ts';

/** Where a figure stands: a form, and which row and column of it by what is printed there. */
interface Spot {
  readonly form: FormId;
  readonly row?: RegExp;
  /** Tested against the header path of a leaf, joined by `/`. */
  readonly column: RegExp;
}

/** The figures a reader asks for first. The spots of one figure are tried in order. */
const KEY_FIGURES: readonly { readonly label: string; readonly spots: readonly Spot[] }[] = [
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
  { label: '“三公”经费预算', spots: [{ form: 'T07', column: /^预算数\/合计$/ }] },
  { label: '“三公”经费决算', spots: [{ form: 'T07', column: /^决算数\/合计$/ }] },
];

function totalRow(column: RegExp): Spot[] {
  return (['T03', 'T05'] as const).map((form) => ({ form, row: /^合计$/, column }));
}

/**
 * The key figures that the tables of a document print. Each is the print of one cell with its anchor:
 * nothing is computed, and a figure whose cell is blank or missing is left out.
 */
export function findKeyFigures(tables: ReadonlyMap<string, AnyTable>): KeyFigure[] {
  const statutory = [...tables.values()].filter((table) => table.kind === 'table');
  return KEY_FIGURES.flatMap(({ label, spots }) => {
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
      ({ leaf, path }) => (leaf.kind ?? 'amount') === 'amount' && spot.column.test(path),
    );
    const row = panel.rows.find((candidate) => !spot.row || spot.row.test(normalise(candidate.label)));
    if (!column || !row) continue;
    const print = row.cells[column.leaf.id] ?? '';
    if (parseCell(print).state !== 'number') continue;
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
