import fc from 'fast-check';
import { listNames } from '../../../src/lib/checks/accounts/index.ts';

/**
 * Departments whose tables agree: exact amounts in 0.0001 万元 (yuan), every cell rounded to two decimals by itself,
 * as the accounts of real departments are. An amount is nothing or at least 100 yuan, the smallest that prints.
 */

const GENERAL_ITEMS = [
  '2010301', '2010302', '2012902', '2013202', '2013902', '2050205', '2060101', '2060701', '2060702', '2060704',
  '2069999', '2070308', '2080501', '2080502', '2080505', '2080506', '2089999', '2101101', '2101102', '2101103',
  '2110101', '2120101', '2120102', '2150517', '2160699', '2210201', '2210203',
].filter((code) => listNames(code).length > 0 && listNames(code.slice(0, 5)).length > 0); // prettier-ignore

/** What is spent on one item. Exact amounts, in yuan. */
export interface Item {
  readonly code: string;
  /** Basic and project expenditure from appropriation. */
  readonly basic: number;
  readonly project: number;
  /** Expenditure from other money, basic and project. */
  readonly otherBasic: number;
  readonly otherProject: number;
  /** Which column of 公开02 the other money stands in. */
  readonly source: 'institutional' | 'other';
}

/** Balances at both ends of the year, in yuan. */
export interface Money {
  readonly opening: number;
  readonly closing: number;
}

/** What a department is made from. */
export interface DepartmentSeed {
  readonly year: number;
  readonly items: readonly Item[];
  /** Expenditure of the government fund; 0 for none. */
  readonly fund: number;
  readonly general: Money;
  readonly fundMoney: Money;
  readonly otherMoney: Money;
  readonly surplus: number;
  readonly distribution: number;
  /** Weights by which basic expenditure falls on the sections of 公开06. */
  readonly weights: readonly number[];
  /** Added to the “三公” items beyond basic expenditure. */
  readonly threePublic: readonly number[];
  /** How nothing is printed, and whether thousands are separated. */
  readonly zero: '' | '0.00';
  readonly grouping: boolean;
}

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 60_000_000 }));
const spent = fc.oneof(fc.integer({ min: 100, max: 60_000 }), fc.integer({ min: 100, max: 60_000_000 }));
const money = fc.record({ opening: amount, closing: amount });

/** Seeds of departments: one to eight items of the general budget, with or without fund, other money and balances. */
export const departmentSeeds: fc.Arbitrary<DepartmentSeed> = fc.record({
  year: fc.constantFrom(2021, 2023),
  items: fc.subarray(GENERAL_ITEMS, { minLength: 1, maxLength: 8 }).chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(code),
          basic: spent,
          project: amount,
          otherBasic: amount,
          otherProject: amount,
          source: fc.constantFrom('institutional' as const, 'other' as const),
        }),
      ),
    ),
  ),
  fund: amount,
  general: money,
  fundMoney: money,
  otherMoney: money,
  surplus: amount,
  distribution: amount,
  weights: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 21, maxLength: 21 }),
  threePublic: fc.array(amount, { minLength: 9, maxLength: 9 }),
  zero: fc.constantFrom('' as const, '0.00' as const),
  grouping: fc.boolean(),
});
