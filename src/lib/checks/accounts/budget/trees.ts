import { sumCodeTree } from '../code-sums.ts';
import type { CodeTable } from '../code-tree.ts';
import { normaliseLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import type { AccountTables } from '../subject.ts';
import { BUDGET_CODE_FORMS, BUDGET_ECONOMIC_FORMS, seeBudgetTables } from './tables.ts';

/** What must hold down the tables of codes of a budget. */
export function sumBudgetTrees(subject: AccountTables): readonly Relation[] {
  return [...BUDGET_CODE_FORMS, ...BUDGET_ECONOMIC_FORMS].flatMap((form) => {
    const tables = seeBudgetTables(subject, form);
    return tables.flatMap((table) => {
      const unread = findUnread(table);
      // Where the panel is all of the table, its 合计 is the sum of its classes.
      const isWhole = tables.length === 1 && table.total !== undefined && !unread.has('');
      return sumCodeTree(table, { hasWhole: isWhole, unread });
    });
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
