import type { Row } from '../../../model/index.ts';
import type { Problem } from '../../rule.ts';
import { checkClassName, checkCodeOrder, checkNames, tellOfRow } from '../code-names.ts';
import { listCodes } from '../code-tree.ts';
import { normaliseLabel } from '../labels.ts';
import type { AccountTables, Sheet } from '../subject.ts';
import { findBudgetHalves, isTotalLabel } from './summary.ts';
import { BUDGET_CODE_FORMS } from './tables.ts';

/** Everything that is wrong with the functional codes and class names of a budget. */
export function checkBudgetCodes(subject: AccountTables): readonly Problem[] {
  const { year } = subject.head;
  const ofTables = BUDGET_CODE_FORMS.flatMap((form): Problem[] => {
    const sheet = subject.budgets.get(form);
    return (sheet?.table.panels ?? []).flatMap((panel) => {
      const rows = listCodes(panel);
      if (!sheet || rows.length === 0) return [];
      return [
        ...checkCodeOrder(sheet, rows),
        ...panel.rows.flatMap((row) => checkUnread(sheet, row)),
        // A budget prints the same codes in six tables: only what is certainly wrong is said each time.
        ...checkNames(sheet, rows, year).filter(({ verdict }) => verdict === undefined),
      ];
    });
  });
  return [...ofTables, ...checkClasses(subject, year)];
}

/** In a table of codes a row with a name and without a code of three, five or seven digits. */
function checkUnread(sheet: Sheet, row: Row): Problem[] {
  if (row.code !== undefined || row.role !== undefined || isTotalLabel(row.label)) return [];
  if (normaliseLabel(row.label) === '') return [];
  const printed = ['class', 'section', 'item', 'code']
    .flatMap((column) => row.cells[column]?.trim() ?? [])
    .join(' ');
  const reason = printed === '' ? '没有编码' : `的编码印作“${printed}”，合不成三位、五位或七位编码`;
  return [tellOfRow(sheet, row, 'name', reason, printed || '空白')];
}

/** 收支总表 and 财政拨款收支总表 name the classes without codes. */
function checkClasses(subject: AccountTables, year: number): Problem[] {
  return (['B01', 'B04'] as const).flatMap((form) => {
    const halves = findBudgetHalves(subject, form);
    return (halves?.expenditures ?? []).flatMap(({ sheet, rows }) =>
      rows.flatMap(({ row, role }) => (role === 'item' ? checkClassName(sheet, row, year) : [])),
    );
  });
}
