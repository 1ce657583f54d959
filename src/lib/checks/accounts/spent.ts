import type { FormId } from '../../model/index.ts';
import { findCodeTable } from './code-tree.ts';
import { findColumn } from './figure.ts';
import type { AccountTables } from './subject.ts';

/** The column of a fund's table that holds 本年支出: 小计 in some layouts of 国有资本经营预算, 合计 in others. */
export function spentColumn(subject: AccountTables, form: FormId): string {
  const table = findCodeTable(subject, form);
  return table && findColumn(table.panel, 'subtotal') ? 'subtotal' : 'total';
}
