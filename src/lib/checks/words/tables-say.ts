import { findCodeTable } from '../accounts/code-tree.ts';
import { figureAt } from '../accounts/figure.ts';
import { findThreePublic, type ThreePublicItem } from '../accounts/three-public.ts';
import type { NarrativeView } from '../narrative/subject.ts';

const ITEMS: readonly (readonly [ThreePublicItem, string])[] = [
  ['abroad', '因公出国（境）费'],
  ['vehicle-purchase', '公务用车购置费'],
  ['vehicle-operation', '公务用车运行维护费'],
  ['reception', '公务接待费'],
  ['total', '合计'],
];

/** What the “三公” table prints as spent, item by item with its amount; none where the table is missing or all zero. */
export function spentItems(view: NarrativeView): readonly string[] {
  const figures = findThreePublic(view.accounts, 'actual');
  if (!figures) return [];
  const spent = ITEMS.flatMap(([item, name]) => {
    const { cell, sheet } = figures(item);
    return cell.state === 'number' && cell.digits !== 0n
      ? [{ item, print: `${name} ${cell.print} ${sheet.unit ?? ''}` }]
      : [];
  });
  const parts = spent.filter(({ item }) => item !== 'total');
  return (parts.length > 0 ? parts : spent).map(({ print }) => print.trim());
}

/** The items (项) of 公开05 on which something was spent, as printed with their code; none where there is no such table. */
export function listSpentItems(
  view: NarrativeView,
): readonly { readonly code: string; readonly label: string }[] {
  const table = findCodeTable(view.accounts, 'T05');
  if (!table) return [];
  return table.rows.flatMap(({ code, row }) => {
    if (code.length !== 7) return [];
    const { cell } = figureAt(table.sheet, table.panel, row, 'subtotal');
    return cell.state === 'number' && cell.digits !== 0n ? [{ code, label: row.label.trim() }] : [];
  });
}
