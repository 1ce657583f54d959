import type { Random } from '../../tests/checks/narrative/generate/random.ts';

/** Weights of the sections of 公开06 in a thousand, and in how many of a hundred departments they are used, by code. */
// prettier-ignore
const SECTIONS: readonly (readonly [code: string, weight: number, use: number])[] = [
  ['30101', 260, 100], ['30102', 180, 100], ['30103', 120, 85], ['30107', 70, 40], ['30108', 80, 95],
  ['30110', 40, 95], ['30113', 75, 100], ['30301', 12, 12], ['30302', 22, 45], ['30305', 10, 55],
  ['30201', 30, 100], ['30202', 7, 85], ['30206', 9, 75], ['30211', 22, 95], ['30212', 4, 5],
  ['30217', 4, 75], ['30228', 14, 90], ['30231', 11, 55], ['30239', 45, 85], ['31002', 9, 50], ['31013', 0, 0],
];
const AT = { abroad: 14, reception: 15, operation: 17, purchase: 20 } as const;

/** How basic expenditure falls on the sections of 公开06, year by year: what a department uses stays, the weights drift. */
export function makeWeights(random: Random, years: number): number[][] {
  const own = SECTIONS.map(([, weight, use]) =>
    random.chance(use) ? Math.floor((weight / 100) * random.between(60, 150)) : 0,
  );
  return Array.from({ length: years }, () =>
    own.map((weight, index) => {
      // A car is bought in some years only.
      if (index === AT.purchase) return random.chance(7) ? random.between(8, 30) : 0;
      return Math.floor((weight / 100) * random.between(80, 125));
    }),
  );
}

/** The amounts of the “三公” table beyond basic expenditure, and its budgets, which are seldom overspent. */
export function makeBudgets(random: Random, weights: readonly number[], basic: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const more = (chance: number) => (random.chance(chance) ? random.between(1_000, 60_000) : 0);
  const extra = [0, 0, more(6), more(8)];
  const budgets = [AT.abroad, AT.purchase, AT.operation, AT.reception].map((at, index) => {
    const spent = Math.floor((basic / total) * (weights[at] ?? 0)) + (extra[index] ?? 0);
    if (spent < 100) return random.chance(10) && index === 3 ? random.between(2_000, 30_000) : 0;
    if (random.chance(20)) return spent;
    return Math.max(100, Math.floor((spent / 100) * random.between(random.chance(85) ? 100 : 85, 160)));
  });
  return [...budgets, ...extra, 0];
}
