import type { AccountTables, Figure } from '../../accounts/index.ts';
import { findThreePublic, type ThreePublicItem } from '../../accounts/three-public.ts';
import type { Side } from './find.ts';

/** What the items of the “三公” table are called; the first that fits holds. */
const ITEMS: readonly (readonly [ThreePublicItem, RegExp])[] = [
  ['vehicle-subtotal', /公务用车购置(?:费)?(?:、|及|和|与)(?:公务用车)?运行/],
  ['vehicle-purchase', /^公务用车购置(?:费|支出|经费|费用)*$/],
  ['vehicle-operation', /^公务用车运行(?:及)?(?:维护)?(?:费|支出|经费|费用)*$/],
  ['abroad', /^(?:单位|部门)?因公出国(?:费|支出|经费|费用)*$/],
  ['reception', /^(?:国内)?(?:公务)?接待(?:费|支出|经费|费用)*$/],
  ['total', /^(?:一般公共预算)?(?:财政拨款)?三公经费(?:财政拨款)?(?:支出)?(?:合计|总额|总计)?$/],
];

/** The cell of the “三公” table a name means, of its budget or its final half. */
export function findThreePublicCells(tables: AccountTables, name: string, side: Side): readonly Figure[] {
  const item = ITEMS.find(([, pattern]) => pattern.test(name))?.[0];
  const cells = findThreePublic(tables, side === 'budget' ? 'budget' : 'actual');
  return item && cells ? [cells(item)] : [];
}
