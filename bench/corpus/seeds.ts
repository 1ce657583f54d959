import type { DepartmentSeed, Item, Money } from '../../tests/checks/accounts/department-seed.ts';
import { fiscal, other } from '../../tests/checks/accounts/department-balance.ts';
import type { Random } from '../../tests/checks/narrative/generate/random.ts';
import { makeLines, type Line } from './items.ts';
import type { Department } from './places.ts';
import { makeBudgets, makeWeights } from './weights.ts';

/** The first and the last year of every department. */
export const YEARS = { first: 2014, last: 2023 } as const;

/** A department's accounts of ten years in a row: amounts drift, and every year opens with what the last one closed with. */
export function makeSeeds(random: Random, department: Department): readonly DepartmentSeed[] {
  const count = YEARS.last - YEARS.first + 1;
  const lines = makeLines(random, department);
  // Whole cents of 万元 in some departments: their tables add up without rounding.
  const unit = random.chance(40) ? 100 : 1;
  const source = random.chance(department.place.level === 'city' ? 60 : 40) ? 'institutional' : 'other';
  const years = spendYears(random, lines, count).map((items) =>
    items.map((item) => toItem(item, unit, source)),
  );
  const hasFund = random.chance(department.kind[4] === 'large' ? 45 : 18);
  const fund = years.map((items) =>
    hasFund && random.chance(85) ? tidy((sum(items, fiscal) / 100) * random.between(3, 40), unit) : 0,
  );
  const [hasGeneral, hasOther] = [random.chance(50), random.chance(60)];
  const firstOf = (items: readonly Item[] = []) => (items[0] ? fiscal(items[0]) : 0);
  const otherOf = (items: readonly Item[] = []) => other(items.find((item) => other(item) > 0) ?? NOTHING);
  const general = carry(random, hasGeneral, unit, years.map(firstOf));
  const fundMoney = carry(random, random.chance(60), unit, fund);
  const otherMoney = carry(
    random,
    hasOther,
    unit,
    years.map((items) => otherOf(items) / 2),
  );
  const weights = makeWeights(random, count);
  const [zero, grouping] = [random.pick(['', '', '0.00'] as const), random.chance(50)];
  const ends = random.chance(25);
  return years.map((items, index): DepartmentSeed => {
    const spent = otherOf(items);
    return {
      year: YEARS.first + index,
      items,
      fund: fund[index] ?? 0,
      general: general[index] ?? { opening: 0, closing: 0 },
      fundMoney: fundMoney[index] ?? { opening: 0, closing: 0 },
      otherMoney: otherMoney[index] ?? { opening: 0, closing: 0 },
      surplus: ends && random.chance(30) ? tidy(spent / 8, unit) : 0,
      distribution: ends && random.chance(30) ? tidy(spent / 16, unit) : 0,
      weights: weights[index] ?? [],
      threePublic: makeBudgets(
        random,
        weights[index] ?? [],
        sum(items, ({ basic }) => basic),
      ),
      zero,
      grouping,
    };
  });
}

const NOTHING: Item = { code: '', basic: 0, project: 0, otherBasic: 0, otherProject: 0, source: 'other' };

/** The lines of every year: basic money grows slowly, projects come, go and vary. */
function spendYears(random: Random, lines: readonly Line[], count: number): Line[][] {
  const grown = new Map(lines.map((line) => [line.code, line]));
  return Array.from({ length: count }, () =>
    lines.flatMap(({ code }): Line[] => {
      const last = grown.get(code);
      if (!last) return [];
      const grow = (value: number, low: number, high: number) =>
        Math.floor((value / 1000) * random.between(low, high));
      const next = {
        ...last,
        basic: grow(last.basic, 950, 1120),
        project: grow(last.project, 800, 1260),
        other: grow(last.other, 850, 1200),
      };
      grown.set(code, next);
      if (!random.chance(last.presence)) return [];
      return [{ ...next, project: grow(next.project, 600, 1500) }];
    }),
  );
}

function toItem({ code, basic, project, other: more }: Line, unit: number, source: Item['source']): Item {
  const half = Math.floor(more / 3);
  return {
    code,
    basic: tidy(basic, unit),
    project: tidy(project, unit),
    otherBasic: tidy(half, unit),
    otherProject: tidy(more - half, unit),
    source,
  };
}

/**
 * Balances of the years: none at the start or some, and each year closes with no more than a part of what the next one
 * spends of that money, so that it can open with it.
 */
function carry(random: Random, wanted: boolean, unit: number, spent: readonly number[]): Money[] {
  let opening = 0;
  return spent.map((_, index): Money => {
    const [now = 0, next = spent[index] ?? 0] = spent.slice(index, index + 2);
    const some = wanted && now > 0 && random.chance(75);
    const closing = some ? tidy((next / 100) * random.between(1, 25), unit) : 0;
    const money = { opening, closing };
    opening = closing;
    return money;
  });
}

/** An amount in whole units of so many yuan: nothing, or at least 100 yuan, the smallest that prints. */
function tidy(value: number, unit: number): number {
  const whole = Math.floor(value / unit) * unit;
  return whole < 100 ? 0 : whole;
}

function sum(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((total, item) => total + pick(item), 0);
}
