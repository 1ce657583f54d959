import { sumOf } from '../build.ts';
import {
  figureOfTotal,
  groupByParent,
  leaveCrowds,
  listColumns,
  type CodeRow,
  type CodeTable,
} from '../code-tree.ts';
import { figureAt } from '../figure.ts';
import { normaliseLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import type { AccountTables } from '../subject.ts';
import { BUDGET_CODE_FORMS, BUDGET_ECONOMIC_FORMS, seeBudgetTables } from './tables.ts';

/** What must hold down the tables of codes of a budget. */
export function sumBudgetTrees(subject: AccountTables): readonly Relation[] {
  return [...BUDGET_CODE_FORMS, ...BUDGET_ECONOMIC_FORMS].flatMap((form) => {
    const tables = seeBudgetTables(subject, form);
    return tables.flatMap((table) => sumTree(table, tables.length === 1));
  });
}

/** `isWhole`: the panel is all of the table, so that its 合计 is the sum of its classes. */
function sumTree(table: CodeTable, isWhole: boolean): readonly Relation[] {
  const { sheet, panel, rows, total } = table;
  const children = groupByParent(rows);
  const classes = children.get(undefined) ?? [];
  const unread = findUnread(table);
  const families = leaveCrowds(rows).flatMap((parent) => {
    const own = children.get(parent.code);
    return own && !unread.has(parent.code) ? [{ parent, children: own }] : [];
  });
  const printed = listColumns(table).filter((column) => panel.rows.some((row) => row.cells[column]));
  return printed.flatMap((column) => {
    const at = ({ row }: CodeRow) => figureAt(sheet, panel, row, column);
    const whole =
      isWhole && total && classes.length > 0 && !unread.has('')
        ? [sumOf(figureOfTotal(table, column), classes.map(at), '各类之和')]
        : [];
    const below = families.map((family) =>
      sumOf(
        at(family.parent),
        family.children.map(at),
        family.parent.code.length === 3 ? '各款之和' : '各项之和',
      ),
    );
    return [...whole, ...below];
  });
}

/** Codes below which a row without a code stands: it may be one more of their children. '' where it stands below none. */
function findUnread({ panel, total }: CodeTable): ReadonlySet<string> {
  const found = new Set<string>();
  let last = '';
  for (const row of panel.rows) {
    const code = row.code?.replace(/\s/g, '') ?? '';
    if (code !== '') last = code;
    else if (row !== total && normaliseLabel(row.label) !== '') {
      for (const length of [0, 3, 5]) if (last.length >= length) found.add(last.slice(0, length));
    }
  }
  return found;
}
