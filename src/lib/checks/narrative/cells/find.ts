import type { AccountTables, Figure } from '../../accounts/index.ts';
import { foldName } from './names.ts';
import { readScope, type Scope } from './scope.ts';
import { findFund, findGeneral } from './budgets.ts';
import { findFiscal, findWhole } from './summary.ts';
import { findThreePublicCells } from './three-public.ts';

/** Which half of a pair a name speaks of: what was planned or what was spent. */
export type Side = 'budget' | 'final';

/** A name in the words and what tells its meaning. */
export interface NamedQuantity {
  /** As printed: 一般公共预算财政拨款基本支出. */
  readonly words: string;
  readonly side: Side;
  /** The scope of the section, for names that do not tell their own. */
  readonly scope: Scope | undefined;
}

/**
 * Every cell that a name means, the most direct first; none where the name is not understood or the document lacks
 * the table. By meaning alone: the number itself is not looked at.
 */
export function findCells(
  tables: AccountTables,
  { words, side, scope: section }: NamedQuantity,
): readonly Figure[] {
  const name = foldName(words);
  const scope = readScope(name) ?? section;
  const threePublic = scope === 'three-public' ? findThreePublicCells(tables, name, side) : [];
  // 公务接待费 in a list of 公用经费 is the row of 公开06.
  if (scope === 'three-public' && section === 'general' && side === 'final') {
    return [...findGeneral(tables, name), ...threePublic];
  }
  if (scope === 'three-public') return threePublic;
  // The tables of accounts hold no budgets but those of the three public expenses.
  if (side === 'budget') return [];
  if (scope === 'whole') return findWhole(tables, name);
  if (scope === 'fiscal') return findFiscal(tables, name);
  if (scope === 'general') return findGeneral(tables, name);
  if (scope === 'fund' || scope === 'capital') return findFund(tables, scope, name);
  if (scope === 'running' && /机关运行经费(?:支出)?(?:合计|总额)?$/.test(name))
    return findGeneral(tables, '公用经费');
  return [];
}
