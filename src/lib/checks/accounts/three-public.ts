import { figureAt, type Figure } from './figure.ts';
import type { AccountTables } from './subject.ts';

/** Items of the “三公” table, as the form's column ids end. */
export type ThreePublicItem =
  'total' | 'abroad' | 'vehicle-subtotal' | 'vehicle-purchase' | 'vehicle-operation' | 'reception';

/** The figures of one half of the “三公” table; undefined where the document has no such table or it has no rows. */
export function findThreePublic(
  { forms }: AccountTables,
  half: 'budget' | 'actual',
): ((item: ThreePublicItem) => Figure) | undefined {
  const sheet = forms.get('T07');
  const panel = sheet?.table.panels[0];
  const row = panel?.rows[0];
  if (!sheet || !panel || !row || panel.rows.length > 1) return undefined;
  return (item) => figureAt(sheet, panel, row, `${half}-${item}`);
}
