import { atLeast, equalTo } from '../build.ts';
import { figureAt, type Figure } from '../figure.ts';
import { normaliseLabel } from '../labels.ts';
import type { Relation } from '../relation.ts';
import type { AccountTables } from '../subject.ts';
import { findBudgetHalves, findNamed } from './summary.ts';
import { seeBudgetTables, totalOfBudget } from './tables.ts';
import { findThreePublicBudget, type BudgetItem } from './three-public.ts';

/** Basic expenditure by function beside basic expenditure by economic item: of 一般公共预算, and of all 财政拨款. */
export function compareBasic(subject: AccountTables): readonly Relation[] {
  const pairs = [
    [totalOfBudget(subject, 'B05', 'basic'), totalOfBudget(subject, 'B06', 'total')],
    [totalOfBudget(subject, 'B10', 'basic'), totalOfBudget(subject, 'B11', 'total')],
    [findPurpose(subject), totalOfBudget(subject, 'B11', 'total')],
  ];
  const halves = hasOneFund(subject)
    ? [[totalOfBudget(subject, 'B11', 'total'), totalOfBudget(subject, 'B06', 'total')]]
    : [];
  return [...pairs, ...halves].flatMap(([left, right]) => (left && right ? [equalTo(left, right)] : []));
}

/** 一、基本支出 of 财政拨款收支总表, where it lists expenditure by purpose. */
function findPurpose(subject: AccountTables): Figure | undefined {
  const halves = findBudgetHalves(subject, 'B04')?.expenditures ?? [];
  return halves.map((half) => findNamed(half, ['基本支出'])).find((figure) => figure !== undefined);
}

/** Basic expenditure is never paid from 政府性基金 here: both tables then tell one money. */
function hasOneFund(subject: AccountTables): boolean {
  return (['B08', 'B09'] as const).every((form) => {
    const total = totalOfBudget(subject, form, 'basic');
    return total?.cell.state !== 'number' || total.cell.digits === 0n;
  });
}

const ITEMS: readonly (readonly [BudgetItem, string, RegExp])[] = [
  ['abroad', '30212', /^因公出国/],
  ['vehicle-purchase', '31013', /^公务用车购置/],
  ['vehicle-operation', '30231', /^公务用车运行/],
  ['reception', '30217', /^公务接待/],
];

/** The “三公” table beside the same items of basic expenditure; 公用经费 beside 机关运行经费. */
export function coverBasic(subject: AccountTables): readonly Relation[] {
  const at = findThreePublicBudget(subject);
  const [table] = seeBudgetTables(subject, 'B06');
  const ofItems = ITEMS.flatMap(([item, wanted, name]) => {
    // Some places number the economic items themselves: code and name must both be the item's.
    const row = table?.rows.find(
      ({ code, row: one }) => code === wanted && name.test(normaliseLabel(one.label)),
    )?.row;
    const whole = at?.(item);
    return table && row && whole
      ? [atLeast(whole, [figureAt(table.sheet, table.panel, row, 'total')], '基本支出表所列')]
      : [];
  });
  const running = [at?.('running'), totalOfBudget(subject, 'B12', 'total')].filter(
    (one) => one !== undefined,
  );
  const open = totalOfBudget(subject, 'B06', 'public');
  return [...ofItems, ...(open ? running.map((one) => atLeast(open, [one], '机关运行经费')) : [])];
}
