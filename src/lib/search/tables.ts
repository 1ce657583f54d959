import {
  findLeaves,
  FORMS,
  normaliseTitle,
  type AnyTable,
  type Column,
  type FormId,
  type PerformanceForm,
  type Table,
} from '../model/index.ts';
import type { ColumnEntry, RowEntry, TableEntry } from './entry.ts';

/** Columns whose figures are no money, whatever unit the table states. */
const NOT_MONEY = /率|比例|比重|百分|%|％|人数|数量|次数|分值|得分|序号|个数/;

/** A table as it is searched. */
export function describeTable(table: AnyTable): TableEntry {
  const { id, title } = table;
  const name = nameTable(table);
  return table.kind === 'table'
    ? { id, title, name, ...describeGrid(table) }
    : { id, title, name, ...describePerformance(table) };
}

/** The name of a table in the list of tables: that of its statutory form, else its own title without the year. */
export function nameTable(table: AnyTable): string {
  const form = table.form !== undefined && table.form in FORMS ? FORMS[table.form as FormId] : undefined;
  if (table.kind === 'performance') return '部门整体支出绩效自评表';
  return form?.title ?? normaliseTitle(table.title);
}

function describeGrid({ panels, unit }: Table): Pick<TableEntry, 'columns' | 'rows'> {
  const columns: ColumnEntry[] = [];
  const rows: RowEntry[] = [];
  for (const panel of panels) {
    const numbers = new Map<string, number>();
    for (const leaf of findLeaves(panel.columns)) {
      if ((leaf.kind ?? 'amount') !== 'amount') continue;
      const label = findPath(panel.columns, leaf.id).join('·');
      numbers.set(leaf.id, columns.length);
      columns.push({ id: leaf.id, label, ...(unit && !NOT_MONEY.test(label) ? { unit } : {}) });
    }
    for (const row of panel.rows) {
      const cells = [...numbers].flatMap(([column, number]): RowEntry['cells'][number][] => {
        const print = row.cells[column]?.trim() ?? '';
        return print === '' ? [] : [[number, print]];
      });
      if (cells.length === 0 && row.label.trim() === '' && row.code === undefined) continue;
      const label = row.label.trim();
      const [first] = numbers.values();
      // A row without a figure still has an address, and is asked for by its name.
      if (cells.length === 0 && first !== undefined) cells.push([first, '']);
      rows.push({ id: row.id, ...(row.code === undefined ? {} : { code: row.code.trim() }), label, cells });
    }
  }
  return { columns, rows };
}

/** Funds, points and scores of the self-evaluation form; it states the unit of its funds nowhere but in words. */
function describePerformance(form: PerformanceForm): Pick<TableEntry, 'columns' | 'rows'> {
  const { funds, indicators, total } = form;
  const caption = form.caption.find(({ role }) => role === 'unit')?.text ?? '';
  const unit = (['亿元', '万元', '千元', '元'] as const).find(
    (one) => caption.includes(one) || funds.rowLabel.includes(one),
  );
  const columns: ColumnEntry[] = [
    ...funds.columns.map(({ id, label }) => ({
      id,
      label,
      ...(unit && !NOT_MONEY.test(label) ? { unit } : {}),
    })),
    { id: 'points', label: indicators.columns[5] },
    { id: 'score', label: indicators.columns[6] },
  ];
  const points = funds.columns.length;
  const score = (id: string, label: string, full: string, got: string): RowEntry => ({
    id,
    label,
    cells: [
      ...(full.trim() === '' ? [] : [[points, full.trim()] as const]),
      ...(got.trim() === '' ? [] : [[points + 1, got.trim()] as const]),
    ],
  });
  const rows = [
    ...funds.rows.map(({ id, label, cells }): RowEntry => ({
      id,
      label,
      cells: funds.columns.flatMap((column, index): RowEntry['cells'][number][] => {
        const print = cells[column.id]?.trim() ?? '';
        return print === '' ? [] : [[index, print]];
      }),
    })),
    ...indicators.tree.flatMap(({ groups }) =>
      groups.flatMap((group) =>
        group.indicators.map((one) => score(one.id, one.label, one.points, one.score)),
      ),
    ),
    score('overall', total.label, total.points, total.score),
  ];
  return { columns, rows };
}

/** Heads of a column from the top down, without white space; a head that is repeated stands once. */
function findPath(columns: readonly Column[], id: string): string[] {
  for (const column of columns) {
    const label = column.label.replace(/\s+/gu, '');
    const own = label === '' ? [] : [label];
    if (!column.children) {
      if (column.id === id) return own;
      continue;
    }
    const below = findPath(column.children, id);
    if (findLeaves(column.children).some((leaf) => leaf.id === id))
      return below[0] === own[0] ? below : [...own, ...below];
  }
  return [];
}
