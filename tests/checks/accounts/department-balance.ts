import { listNames } from '../../../src/lib/checks/accounts/index.ts';
import { CLASS_LINES, limit } from './department-parts.ts';
import type { DepartmentSeed, Item } from './department-seed.ts';

/** Expenditure from appropriation. */
export const fiscal = (item: Item): number => item.basic + item.project;
/** Expenditure from other money. */
export const other = (item: Item): number => item.otherBasic + item.otherProject;

/** The exact accounts of a seed: income follows from expenditure and balances, so that everything balances. */
export function balance(seed: DepartmentSeed) {
  const { fund } = seed;
  const sum = (pick: (item: Item) => number) => seed.items.reduce((total, item) => total + pick(item), 0);
  const hasOther = sum(other) > 0;
  const first = seed.items[0] as Item;
  const general = limit(seed.general, fiscal(first));
  const fundMoney = fund === 0 ? { opening: 0, closing: 0 } : limit(seed.fundMoney, fund);
  const otherFirst = seed.items.find((item) => other(item) > 0);
  const otherMoney = otherFirst ? limit(seed.otherMoney, other(otherFirst) / 2) : { opening: 0, closing: 0 };
  const surplus = otherFirst
    ? limit({ opening: seed.surplus, closing: 0 }, other(otherFirst) / 2).opening
    : 0;
  const distribution = hasOther ? seed.distribution : 0;

  const income = seed.items.map((item) => ({
    code: item.code,
    fiscal: fiscal(item) + (item === first ? general.closing - general.opening : 0),
    other:
      other(item) +
      (item === otherFirst ? otherMoney.closing + distribution - otherMoney.opening - surplus : 0),
    source: item.source,
  }));
  const fundIncome = fund + fundMoney.closing - fundMoney.opening;
  const fiscalIncome = income.reduce((total, item) => total + item.fiscal, 0);
  const otherOf = (source: Item['source']) =>
    income.reduce((total, item) => total + (item.source === source ? item.other : 0), 0);
  const incomeTotal = fiscalIncome + fundIncome + otherOf('institutional') + otherOf('other');
  const spentTotal = sum(fiscal) + sum(other) + fund;
  const opening = general.opening + fundMoney.opening + otherMoney.opening;
  const closing = general.closing + fundMoney.closing + otherMoney.closing;

  const classSums = (pick: (item: Item) => number, extra = 0) => {
    const sums = new Map<string, number>();
    for (const item of seed.items)
      sums.set(item.code.slice(0, 3), (sums.get(item.code.slice(0, 3)) ?? 0) + pick(item));
    if (extra > 0) sums.set('212', (sums.get('212') ?? 0) + extra);
    return [...sums].map(
      ([code, value]) => [CLASS_LINES.get(code) ?? listNames(code)[0] ?? '', code, value] as const,
    );
  };
  return {
    sum,
    income,
    general,
    fundMoney,
    surplus,
    distribution,
    opening,
    closing,
    fundIncome,
    fiscalIncome,
    otherOf,
    incomeTotal,
    spentTotal,
    classSums,
  };
}
