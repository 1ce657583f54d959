import { atLeast, sumOf } from '../build.ts';
import { figureAt, findColumn, type Figure } from '../figure.ts';
import type { Relation } from '../relation.ts';
import type { AccountTables, Sheet } from '../subject.ts';
import type { ThreePublicItem } from '../three-public.ts';

/** Items of the “三公” table of a budget; `all` adds 会议费 and 培训费, `running` is 机关运行经费. */
export type BudgetItem = ThreePublicItem | 'all' | 'meeting' | 'training' | 'running';

/**
 * The figures of the “三公” table of a budget; undefined where the document has none or it has no rows. Printed as a list
 * it has the items as rows. An item the table does not print is undefined.
 */
export function findThreePublicBudget({
  budgets,
}: AccountTables): ((item: BudgetItem) => Figure | undefined) | undefined {
  const sheet = budgets.get('B07');
  const panel = sheet?.table.panels[0];
  const [row] = panel?.rows ?? [];
  if (!sheet || !panel || !row) return undefined;
  if (panel.rows.length > 1) return findInList(sheet);
  return (item) =>
    findColumn(panel, `budget-${item}`) ? figureAt(sheet, panel, row, `budget-${item}`) : undefined;
}

function findInList(sheet: Sheet): ((item: BudgetItem) => Figure | undefined) | undefined {
  const [panel] = sheet.table.panels;
  const column = panel && ['budget', 'total', 'amount'].find((id) => findColumn(panel, id));
  if (!panel || !column || !panel.rows.some(({ id }) => id === 'total')) return undefined;
  return (item) => {
    const row = panel.rows.find(({ id }) => id === item);
    return row && figureAt(sheet, panel, row, column);
  };
}

/** What must hold in the “三公” table of a budget. */
export function sumThreePublicBudget(subject: AccountTables): readonly Relation[] {
  const at = findThreePublicBudget(subject);
  if (!at) return [];
  const find = (...items: readonly BudgetItem[]) => items.flatMap((item) => at(item) ?? []);
  const [total, vehicles, all] = [at('total'), at('vehicle-subtotal'), at('all')];
  const items = find('abroad', 'vehicle-subtotal', 'reception');
  const halves = find('vehicle-purchase', 'vehicle-operation');
  const others = find('total', 'meeting', 'training');
  return [
    ...(total && items.length === 3 ? [sumOf(total, items, '三项之和')] : []),
    ...(total && items.length < 3 && items.length > 0 ? [atLeast(total, items, '所列各项之和')] : []),
    ...(vehicles && halves.length === 2 ? [sumOf(vehicles, halves, '购置费与运行费之和')] : []),
    ...(all && others.length > 1 ? [sumOf(all, others, '“三公”经费、会议费、培训费之和')] : []),
  ];
}
