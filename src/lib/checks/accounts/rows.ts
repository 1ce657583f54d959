import type { FormId } from '../../model/index.ts';
import { balanceOf, sumOf } from './build.ts';
import { findCodeTable, listColumns } from './code-tree.ts';
import { figureAt, findColumn } from './figure.ts';
import type { Relation } from './relation.ts';
import type { AccountTables } from './subject.ts';

/** In every row of a table of codes: one column is the sum of others (all others where `parts` is undefined). */
export function sumAcross(
  subject: AccountTables,
  form: FormId,
  whole: string,
  parts: readonly string[] | undefined,
  name: string,
): readonly Relation[] {
  const table = findCodeTable(subject, form);
  if (!table) return [];
  const { sheet, panel } = table;
  const total = findColumn(panel, whole)?.id;
  const columns = parts ?? listColumns(table).filter((id) => id !== total);
  return panel.rows.map((row) =>
    sumOf(
      figureAt(sheet, panel, row, whole),
      columns.map((column) => figureAt(sheet, panel, row, column)),
      name,
    ),
  );
}

/** In every row of a fund's table: 年初 + 本年收入 − 本年支出 = 年末. Nothing where the table has no such columns. */
export function balanceRows(subject: AccountTables, form: 'T08' | 'T09', spent: string): readonly Relation[] {
  const table = findCodeTable(subject, form);
  if (!table || !['opening', 'income', 'closing'].every((id) => findColumn(table.panel, id))) return [];
  const { sheet, panel } = table;
  return panel.rows.map((row) => {
    const at = (column: string) => figureAt(sheet, panel, row, column);
    return balanceOf(at('closing'), [at('opening'), at('income')], [at(spent)], '年初结转结余加收入减支出');
  });
}
