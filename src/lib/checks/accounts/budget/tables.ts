import { findClassCode } from '../dictionary.ts';
import { figureOfTotal, seePanel, type CodeTable } from '../code-tree.ts';
import { figureAt, findColumn, type Figure } from '../figure.ts';
import { isTotalLabel } from './summary.ts';
import type { AccountTables } from '../subject.ts';

/** Budget forms whose rows are functional classification codes: 收入总表, 支出总表 and the tables of the funds. */
export const BUDGET_CODE_FORMS = ['B02', 'B03', 'B05', 'B08', 'B09', 'B10'] as const;
/** Budget forms whose rows are economic classification codes: 基本支出表 and 机关运行经费表. */
export const BUDGET_ECONOMIC_FORMS = ['B06', 'B11', 'B12'] as const;

/** The panels of a budget form as tables of codes; none where the document has no such form. */
export function seeBudgetTables({ budgets }: AccountTables, form: string): readonly CodeTable[] {
  const sheet = budgets.get(form);
  return sheet ? sheet.table.panels.map((panel) => withTotal(seePanel(sheet, panel))) : [];
}

/** 收入总计 and 支出总计 are totals as well; a table of one row without a code prints nothing but totals. */
function withTotal(table: CodeTable): CodeTable {
  if (table.total) return table;
  const { rows } = table.panel;
  const [only] = rows;
  const total =
    rows.find(({ label }) => isTotalLabel(label)) ??
    (rows.length === 1 && table.rows.length === 0 ? only : undefined);
  return { ...table, total };
}

/** The total of a column of a budget form; undefined where the document has no such form or column. */
export function totalOfBudget(subject: AccountTables, form: string, column: string): Figure | undefined {
  for (const table of seeBudgetTables(subject, form)) {
    if (findColumn(table.panel, column) && (table.total || table.rows.length === 0)) {
      return figureOfTotal(table, column);
    }
  }
  return undefined;
}

/** The classes (类) of a budget form of codes with their figures in a column, by code. */
export function classesOfBudget(
  subject: AccountTables,
  form: string,
  column: string,
): ReadonlyMap<string, Figure> {
  const found = seeBudgetTables(subject, form).flatMap(({ sheet, panel, rows }) =>
    rows
      .filter(({ code, row }) => code.length === 3 || findClassCode(row.label) === code)
      .map(({ code, row }) => [code, figureAt(sheet, panel, row, column)] as const),
  );
  return new Map(found);
}
