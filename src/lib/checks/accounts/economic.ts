import { listCodes } from './code-tree.ts';
import { figureAt, missingFigure, type Figure } from './figure.ts';
import { normaliseLabel } from './labels.ts';
import { oncePer } from '../remember.ts';
import type { AccountTables } from './subject.ts';

/** A row of 公开06: a class (301) or section (30101) of economic classification and its figure. */
export interface EconomicItem {
  readonly code: string;
  readonly figure: Figure;
}

/** Every coded row of 公开06, block by block; none where the document has no such table. */
export const listEconomic = oncePer(({ forms }: AccountTables): readonly EconomicItem[] => {
  const sheet = forms.get('T06');
  if (!sheet) return [];
  return sheet.table.panels.flatMap((panel) =>
    listCodes(panel).map(({ code, row }) => ({ code, figure: figureAt(sheet, panel, row, 'amount') })),
  );
});

/** 人员经费合计 or 公用经费合计 of 公开06; undefined where the document has no such table. */
export function findBasicTotal({ forms }: AccountTables, word: '人员经费' | '公用经费'): Figure | undefined {
  const sheet = forms.get('T06');
  if (!sheet) return undefined;
  for (const panel of sheet.table.panels) {
    const row = panel.rows.find(({ label }) => normaliseLabel(label) === `${word}合计`);
    if (row) return figureAt(sheet, panel, row, 'amount');
  }
  return missingFigure(sheet, `“${word}合计”`);
}
