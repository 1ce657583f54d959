import { findLeaves, type Panel } from '../../model/index.ts';
import { figureAt, type Figure } from './figure.ts';
import type { AccountTables, Sheet } from './subject.ts';

/** Items of the “三公” table, as the form's column ids end. */
export type ThreePublicItem =
  'total' | 'abroad' | 'vehicle-subtotal' | 'vehicle-purchase' | 'vehicle-operation' | 'reception';

/**
 * The figures of one half of the “三公” table; undefined where the document has no such table or it has no rows. A table
 * printed as a list has the items as rows and the halves as columns.
 */
export function findThreePublic(
  { forms }: AccountTables,
  half: 'budget' | 'actual',
): ((item: ThreePublicItem) => Figure) | undefined {
  const sheet = forms.get('T07');
  const panel = sheet?.table.panels[0];
  const row = panel?.rows[0];
  if (!sheet || !panel || !row) return undefined;
  if (panel.rows.length > 1) return findInList(sheet, panel, half);
  return (item) => figureAt(sheet, panel, row, `${half}-${item}`);
}

/** 项目 | 预算数 | 决算数: every item of the form has a row of its own, and no other row has its name. */
function findInList(
  sheet: Sheet,
  panel: Panel,
  half: 'budget' | 'actual',
): ((item: ThreePublicItem) => Figure) | undefined {
  const isList = findLeaves(panel.columns).some(({ id }) => id === half);
  const find = (item: ThreePublicItem) => panel.rows.find(({ id }) => id === item);
  const total = isList ? find('total') : undefined;
  if (!total) return undefined;
  return (item) => figureAt(sheet, panel, find(item), half);
}
