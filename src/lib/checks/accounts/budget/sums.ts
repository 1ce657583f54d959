import { atLeast, sumOf } from '../build.ts';
import { amountLeaves, type Figure } from '../figure.ts';
import { isPartLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import { figureOfRow, listTotals, type SummaryHalf, type SummaryRow } from './summary.ts';

/** What must hold down a half of a summary form, in every column: items make totals, parts make their item. */
export function sumItems(half: SummaryHalf, name: string): readonly Relation[] {
  return amountLeaves(half.panel).flatMap(({ id }) => [...sumTotals(half, id, name), ...sumParts(half, id)]);
}

/** The first total is the sum of the items above it; each later one of the total before and what stands between. */
function sumTotals(half: SummaryHalf, column: string, name: string): readonly Relation[] {
  const at = ({ row }: SummaryRow) => figureOfRow(half, row, column);
  let above: Figure[] = [];
  return half.rows.flatMap((one) => {
    const { role } = one;
    if (role === 'part') return [];
    if (role === 'item') {
      above.push(at(one));
      return [];
    }
    const parts = above;
    const total = at(one);
    above = [total];
    return parts.length > 1 || parts.some(({ cell }) => cell.state === 'number')
      ? [sumOf(total, parts, name)]
      : [];
  });
}

/** Numbered parts right below an item are all of it; what is told as 其中, or alone, is no more than it. */
function sumParts(half: SummaryHalf, column: string): readonly Relation[] {
  const at = ({ row }: SummaryRow) => figureOfRow(half, row, column);
  const families: { readonly item: SummaryRow; readonly parts: SummaryRow[] }[] = [];
  for (const one of half.rows) {
    if (one.role === 'item') families.push({ item: one, parts: [] });
    else if (one.role === 'part') families.at(-1)?.parts.push(one);
  }
  return families
    .filter(({ parts }) => parts.length > 0)
    .map(({ item, parts }) => {
      const isWhole = parts.length > 1 && !parts.some(({ row }) => isPartLabel(row.label));
      return isWhole
        ? sumOf(at(item), parts.map(at), '其下各款之和')
        : atLeast(at(item), parts.map(at), '其中各项之和');
    });
}

/** The halves of expenditure: by function with its totals; another list without totals (支出用途) makes the first total. */
export function sumExpenditure(halves: readonly SummaryHalf[]): readonly Relation[] {
  const withTotals = halves.find((half) => listTotals(half).length > 0);
  const [total] = listTotals(withTotals);
  return halves.flatMap((half) => {
    const own = sumItems(half, '各项支出之和');
    if (half === withTotals || listTotals(half).length > 0 || !total) return own;
    const items = half.rows.filter(({ role }) => role === 'item');
    if (items.length === 0) return own;
    return [
      ...own,
      sumOf(
        total,
        items.map(({ row }) => figureOfRow(half, row)),
        '按用途各项之和',
      ),
    ];
  });
}
