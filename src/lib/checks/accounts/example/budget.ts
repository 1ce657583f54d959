import {
  slugSchema,
  findLeaves,
  type AnyTable,
  type Column,
  type Panel,
  type Row,
  type Table,
} from '../../../model/index.ts';
import { viewTables, type AccountTables } from '../subject.ts';
import type { BudgetPanel, BudgetPlan } from './budget-plan.ts';
import { BUDGET_TABLES } from './budget-tables.ts';
import { changeTable, type TableChange } from './change.ts';

/** How an example differs from the small budget. */
export interface BudgetChanges {
  /** By table id; null takes the table away. */
  readonly tables?: Readonly<Record<string, TableChange>>;
  readonly year?: number;
  readonly previous?: AccountTables;
}

/** The budget of a small department whose tables agree with each other, for examples. */
export function exampleBudget(changes: BudgetChanges = {}): AccountTables {
  const tables = BUDGET_TABLES.flatMap((plan): Table[] => {
    const table = buildTable(plan);
    const change = changes.tables?.[table.id];
    return change === null ? [] : [changeTable(table, change)];
  });
  const view = viewTables(toSource(tables, changes.year ?? 2021));
  return changes.previous ? { ...view, previous: changes.previous } : view;
}

function toSource(tables: readonly AnyTable[], year: number): Parameters<typeof viewTables>[0] {
  return {
    id: `shili/shiliju/${year}`,
    head: { kind: 'budget', year, department: '示例市示例局' },
    body: tables.map(({ id }) => `<Table id="${id}" />`).join('\n'),
    tables: new Map(tables.map((table) => [table.id, table])),
  };
}

function buildTable({ form, title, statement, panels }: BudgetPlan): Table {
  return {
    kind: 'table',
    id: form.toLowerCase(),
    form,
    title,
    caption: [
      { role: 'department', text: '部门：示例市示例局' },
      { role: 'unit', text: '单位：万元' },
    ],
    unit: '万元',
    panels: panels.map(buildPanel),
    notes: [],
    ...(statement ? { statement } : {}),
  };
}

function buildPanel({ group, columns, rows }: BudgetPanel, panelIndex: number): Panel {
  const leaves = columns.map(([id, label, kind]): Column => ({
    id: slugSchema.parse(id),
    label,
    kind: kind ?? KINDS[id] ?? 'amount',
  }));
  const amounts = findLeaves(leaves).filter(({ kind }) => kind === 'amount');
  const texts = findLeaves(leaves).filter(({ kind }) => kind === 'text');
  const made = rows.map(([head, ...prints], index): Row => {
    const [code, name] = /^(\d+) (.+)$/.exec(head)?.slice(1) ?? [undefined, head];
    const isTotal = /^(?:收入|支出)?(?:合计|总计)$/.test(name ?? '');
    const line = `${panelIndex * 20 + index + 1}`;
    return {
      id: slugSchema.parse(code ?? (name === '合计' ? 'total' : rows.length === 1 ? 'amounts' : line)),
      ...(code ? { code, level: (code.length - 1) / 2 } : {}),
      label: name ?? '',
      ...(isTotal ? { role: 'total' as const } : {}),
      cells: Object.fromEntries(
        [...texts, ...amounts]
          .map(({ id }, at) => [id, prints[at] ?? ''] as const)
          .filter(([, print]) => print !== ''),
      ),
    };
  });
  const children = group
    ? [{ id: slugSchema.parse(`g${panelIndex + 1}`), label: group, children: leaves }]
    : leaves;
  return { columns: children, rows: made };
}

const KINDS: Readonly<Record<string, Column['kind']>> = {
  code: 'code',
  name: 'label',
  item: 'label',
  category: 'label',
};
