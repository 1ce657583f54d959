import { normaliseHeader } from './shape.ts';

/** The items of the “三公” table and what the provinces call them; the first that fits holds. */
const ITEMS: readonly (readonly [string, RegExp])[] = [
  ['meeting', /会议费/u],
  ['training', /培训费/u],
  ['running', /机关运行/u],
  ['trips', /出国.*(?:团组|批次)/u],
  ['travellers', /出国.*人(?:次|数)/u],
  ['vehicles-bought', /(?:车.*购置数|购置.*(?:辆|数量)|^购置数|车辆购置数)/u],
  ['vehicles', /保有/u],
  ['receptions', /接待.*批次/u],
  ['guests', /接待.*(?:人次|人数)/u],
  ['reception', /公务接待|^接待费/u],
  ['abroad', /出国/u],
  ['vehicle-subtotal', /用车购置(?:费)?[、及和与].*运行|车辆购置(?:费)?[、及和与].*运行/u],
  ['vehicle-operation', /运行(?:及)?维护费|运行费|运行维护/u],
  ['vehicle-purchase', /购置费|购置/u],
];
const TOTAL = /^(?:合计|总计|小计|三公经费.*|.*三公经费(?:支出)?(?:合计|小计|总额)?)$/u;
const IN_ALL = /三公/u;

/** The item of the “三公” table that a row name or the last step of a header means; undefined when it is none. */
export function findThreePublicItem(label: string): string | undefined {
  const name = normaliseHeader(label).replace(/^\d+[.、]/u, '');
  const found = ITEMS.find(([, pattern]) => pattern.test(name))?.[0];
  return found ?? (TOTAL.test(name) ? 'total' : undefined);
}

/** Which half of the “三公” table a header belongs to; undefined where it says neither, `other` for last year and changes. */
export function findThreePublicHalf(label: string): 'budget' | 'actual' | 'other' | undefined {
  const name = normaliseHeader(label);
  if (/上年|增减|增长|比较|完成率|差额/u.test(name)) return 'other';
  if (/决算(?!表)|实际|执行|支出数/u.test(name)) return 'actual';
  return /预算(?:数|$)|全年预算|年初预算|调整预算/u.test(name) ? 'budget' : undefined;
}

/**
 * The id of a “三公” column from its header path, whatever the order of items and halves: `budget-abroad`,
 * `actual-vehicle-purchase`. `half` is meant where the header names none. Undefined when the path names no item.
 */
export function nameThreePublicColumn(
  path: readonly string[],
  half: 'budget' | 'actual',
): string | undefined {
  const halves = path.map(findThreePublicHalf).filter((found) => found !== undefined);
  if (halves.includes('other')) return undefined;
  // “三公”经费预算数 names the half of everything below it, 预算数 at the foot that of its own column.
  const found = halves.at(-1) ?? half;
  const steps = path.filter((label) => !isHalfOnly(label));
  const item = nameItem(steps);
  return item === undefined ? undefined : `${found}-${item}`;
}

function isHalfOnly(label: string): boolean {
  return /^(?:(?:本年|全年|年初|调整)?(?:预算|决算)数?|执行数|支出数|金额)$/u.test(normaliseHeader(label));
}

function nameItem(steps: readonly string[]): string | undefined {
  const last = steps.at(-1);
  if (last === undefined) return 'total';
  const item = findThreePublicItem(last);
  const name = normaliseHeader(last);
  if (item !== 'total' || IN_ALL.test(name)) return item;
  // 小计 belongs to the item above it; 合计 over everything to all of them.
  const above = steps.slice(0, -1).findLast((step) => findThreePublicItem(step) !== undefined);
  return above === undefined ? 'total' : (findThreePublicItem(above) ?? 'total');
}
