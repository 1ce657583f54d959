import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide } from '../../../src/lib/checks/accounts/ratio.ts';
import type { Operand } from '../../../src/lib/checks/narrative/operand.ts';
import { growthOf, judgeRate, quotientOf, variationOf } from '../../../src/lib/checks/narrative/rate.ts';
import { compareOperands, judgeSum } from '../../../src/lib/checks/narrative/sum.ts';
import { parseCell, type Decimal, type Unit } from '../../../src/lib/model/index.ts';

const decimal = (print: string): Decimal => {
  const cell = parseCell(print);
  if (cell.state !== 'number') throw new Error(`no number: ${print}`);
  return { digits: cell.digits, decimals: cell.decimals };
};

/** An amount as printed; `precision` where zeros at its end were left out. */
const amount = (print: string, unit: Unit | 'unknown' = '万元', precision?: number): Operand => {
  const value = decimal(print);
  return { value, unit, precision: precision ?? value.decimals, isApproximate: false, shown: print };
};
const people = (print: string): Operand => ({ value: decimal(print), isApproximate: false, shown: print });
const about = (operand: Operand): Operand => ({ ...operand, isApproximate: true });
const verdict = (printed: string, quotient: Parameters<typeof judgeRate>[1]) =>
  judgeRate(decimal(printed), quotient).verdict;

describe('judgeRate', () => {
  it('rounds half up to the decimals printed', () => {
    expect(verdict('61.0', quotientOf(amount('680.50'), amount('1,114.90')))).toBe('exact');
    expect(verdict('61.04', quotientOf(amount('680.50'), amount('1,114.90')))).toBe('exact');
    expect(verdict('2.4', growthOf(amount('1,114.90'), amount('25.70'), '增加'))).toBe('exact');
    expect(verdict('29.2', growthOf(amount('723.59'), amount('298.44'), '减少'))).toBe('exact');
    expect(verdict('96', quotientOf(people('24'), people('25')))).toBe('exact');
    expect(verdict('-93.34', variationOf(amount('4.04'), amount('60.64'), '增加'))).toBe('exact');
  });

  it('allows one unit of the last digit', () => {
    const outcome = judgeRate(decimal('34.54'), quotientOf(amount('5.70'), amount('16.5', '万元', 2)));
    expect(outcome).toMatchObject({
      verdict: 'rounding',
      computed: { digits: 3455n, decimals: 2 },
      gap: { digits: 1n, decimals: 2 },
    });
    expect(verdict('2.6', quotientOf(amount('28.3', '万元', 2), amount('1,114.90')))).toBe('rounding');
    expect(verdict('2.7', quotientOf(amount('28.3', '万元', 2), amount('1,114.90')))).toBe('doubt');
  });

  it('allows what the rounding of the amounts allows, and no more', () => {
    expect(verdict('300', quotientOf(amount('0.03'), amount('0.01')))).toBe('exact');
    expect(verdict('500', quotientOf(amount('0.03'), amount('0.01')))).toBe('rounding');
    expect(verdict('701', quotientOf(amount('0.03'), amount('0.01')))).toBe('doubt');
  });

  it('converts units and refuses to guess them', () => {
    expect(verdict('50.0', quotientOf(amount('5000.00', '元'), amount('1.00')))).toBe('exact');
    expect(verdict('10.0', quotientOf(amount('1000.00'), amount('1.00', '亿元')))).toBe('exact');
    expect(verdict('50.0', quotientOf(amount('50', 'unknown'), amount('100')))).toBe('undecided');
    expect(verdict('50.0', quotientOf(people('50'), amount('100')))).toBe('undecided');
  });

  it('finds no percentage of nothing', () => {
    expect(verdict('100', growthOf(amount('2.00'), amount('2.00'), '增加'))).toBe('doubt');
    expect(verdict('0.0', quotientOf(amount('0.00'), amount('0.00')))).toBe('undecided');
    expect(verdict('100', quotientOf(amount('7.29'), amount('0')))).toBe('doubt');
    expect(verdict('50', growthOf(amount('2.00'), amount('5.00'), '增加'))).toBe('doubt');
    expect(judgeRate(decimal('100'), quotientOf(amount('7.29'), amount('0')))).not.toHaveProperty('computed');
  });

  it('asks only where a number is an approximation', () => {
    expect(verdict('50', quotientOf(about(amount('60')), amount('100')))).toBe('undecided');
    expect(verdict('60', quotientOf(about(amount('60')), amount('100')))).toBe('exact');
  });

  const exact = fc.bigInt({ min: 1n, max: 10n ** 9n });
  const rates = fc.integer({ min: 0, max: 2 });
  /** Yuan as 万元 with two decimals, half up. */
  const print = (yuan: bigint): Operand => {
    const value = divide(yuan, 10_000n, 2);
    return { value, unit: '万元', precision: 2, isApproximate: false, shown: '' };
  };

  it('never doubts prints that were made by rounding', () => {
    fc.assert(
      fc.property(exact, exact, rates, (part, whole, decimals) => {
        const printed = divide(part * 100n, whole, decimals);
        const { verdict } = judgeRate(printed, quotientOf(print(part), print(whole)));
        // A base that prints as 0.00 gives no percentage, whatever it is.
        if (whole >= 50n) expect(['exact', 'rounding']).toContain(verdict);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(exact, exact, rates, (before, delta, decimals) => {
        const printed = divide(delta * 100n, before, decimals);
        const up = judgeRate(printed, growthOf(print(before + delta), print(delta), '增加'));
        expect(up.verdict).not.toBe('doubt');
        if (delta > before) return;
        expect(judgeRate(printed, growthOf(print(before - delta), print(delta), '减少')).verdict).not.toBe(
          'doubt',
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('always doubts a print that is off by more than rounding explains', () => {
    const large = fc.bigInt({ min: 10n ** 6n, max: 10n ** 9n });
    fc.assert(
      fc.property(large, large, rates, fc.integer({ min: 3, max: 500 }), (part, whole, decimals, off) => {
        const rate = divide(part * 100n, whole, decimals);
        // 0.005 万元 on either side of both: a relative error of at most 2 · 50 / 1,000,000 of the quotient.
        const slack = (rate.digits * 2n) / 10_000n + 1n;
        const printed = { ...rate, digits: rate.digits + BigInt(off) + slack };
        expect(judgeRate(printed, quotientOf(print(part), print(whole))).verdict).toBe('doubt');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('judgeSum', () => {
  it('allows half a unit for each number that is not nothing', () => {
    const parts = [amount('1.00'), amount('2.00')];
    expect(judgeSum(amount('3.00'), parts)).toMatchObject({ verdict: 'exact', side: 0, computed: '3.00' });
    expect(judgeSum(amount('3.01'), parts)).toMatchObject({ verdict: 'rounding', side: -1, gap: '0.01' });
    expect(judgeSum(amount('3.02'), parts)).toMatchObject({ verdict: 'doubt', side: -1 });
    expect(judgeSum(amount('2.98'), parts)).toMatchObject({ verdict: 'doubt', side: 1 });
    expect(judgeSum(amount('1.02'), [amount('1.00'), amount('0.00'), amount('0.00')]).verdict).toBe('doubt');
  });

  it('counts people exactly', () => {
    expect(judgeSum(people('24'), [people('12'), people('12')]).verdict).toBe('exact');
    expect(judgeSum(people('24'), [people('12'), people('13')]).verdict).toBe('doubt');
  });

  it('adds across units and says what it cannot add', () => {
    expect(judgeSum(amount('1.50'), [amount('1.00'), amount('5000.00', '元')]).verdict).toBe('exact');
    expect(judgeSum(amount('1.50'), [amount('1.00'), amount('0.50', 'unknown')]).verdict).toBe('undecided');
    expect(judgeSum(amount('3'), [about(amount('1')), amount('9')]).verdict).toBe('undecided');
  });

  it('compares beyond rounding', () => {
    expect(compareOperands(amount('5.00'), amount('5.01'))).toBe(0);
    expect(compareOperands(amount('5.00'), amount('5.02'))).toBe(-1);
    expect(compareOperands(amount('50001', '元'), amount('5.00'))).toBe(0);
    expect(compareOperands(amount('5.00', 'unknown'), amount('5.00'))).toBeUndefined();
  });
});
