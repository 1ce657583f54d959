import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  agreesWithSum,
  compareDecimals,
  parseCell,
  rescale,
  subtractDecimals,
  toInterval,
} from '../../src/lib/model/index.ts';
import { decimal, toUnits } from './decimals.ts';

describe('exact arithmetic', () => {
  it('adds without losing a digit', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 8 }), (values) => {
        const sum = addDecimals(values);
        expect(toUnits(sum)).toBe(values.reduce((total, value) => total + toUnits(value), 0n));
        expect(sum.decimals).toBe(Math.max(0, ...values.map((value) => value.decimals)));
      }),
    );
  });

  it('adds in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 8 }), (values) => {
        expect(addDecimals(values.toReversed())).toEqual(addDecimals(values));
      }),
    );
  });

  it('subtracts exactly and compares by the difference', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const difference = toUnits(left) - toUnits(right);
        expect(toUnits(subtractDecimals(left, right))).toBe(difference);
        expect(compareDecimals(left, right)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
      }),
    );
  });

  it('does what floating point cannot: 0.1 + 0.2 is 0.3', () => {
    const sum = addDecimals([
      { digits: 1n, decimals: 1 },
      { digits: 2n, decimals: 1 },
    ]);
    expect(sum).toEqual({ digits: 3n, decimals: 1 });
  });
});

describe('rescale(value, decimals)', () => {
  it('keeps the value and gives at least the decimals asked for', () => {
    fc.assert(
      fc.property(decimal, fc.nat({ max: 12 }), (value, decimals) => {
        const scaled = rescale(value, decimals);
        expect(toUnits(scaled)).toBe(toUnits(value));
        expect(scaled.decimals).toBe(Math.max(decimals, value.decimals));
      }),
    );
  });
});

describe('toInterval(value)', () => {
  it('reaches half a unit of the last printed digit to either side', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const { low, high, decimals } = toInterval(value);
        const unit = 10n ** BigInt(20 - value.decimals);
        expect(2n * (toUnits(value) - toUnits({ digits: low, decimals }))).toBe(unit);
        expect(2n * (toUnits({ digits: high, decimals }) - toUnits(value))).toBe(unit);
      }),
    );
  });
});

describe('agreesWithSum(total, parts)', () => {
  it('tolerates exactly (n + 1) · u / 2 for n parts with one last digit u', () => {
    const parts = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, fc.bigInt({ min: -9n, max: 9n }), fc.nat({ max: 6 }), (digits, gap, decimals) => {
        const sum = digits.reduce((total, part) => total + part, 0n);
        const agrees = agreesWithSum(
          { digits: sum + gap, decimals },
          digits.map((part) => ({ digits: part, decimals })),
        );
        expect(agrees).toBe(2n * (gap < 0n ? -gap : gap) <= BigInt(digits.length + 1));
      }),
    );
  });

  it('adds up half units of each print where the prints differ in decimals', () => {
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 8 }),
        fc.integer(),
        (parts, decimals, gap) => {
          const sum = parts.reduce((total, part) => total + toUnits(part), 0n);
          const total = { digits: sum / 10n ** BigInt(20 - decimals) + BigInt(gap % 4), decimals };
          const distance = toUnits(total) - sum;
          const units = [total, ...parts].reduce(
            (all, { decimals: places }) => all + 10n ** BigInt(20 - places),
            0n,
          );
          expect(agreesWithSum(total, parts)).toBe(2n * (distance < 0n ? -distance : distance) <= units);
        },
      ),
    );
  });

  it.each([
    // Three parts: at most 2 units of the last digit.
    ['100.02', ['33.33', '33.33', '33.34'], true],
    ['100.03', ['33.33', '33.33', '33.34'], false],
    ['99.98', ['33.33', '33.33', '33.34'], true],
    // Two parts: at most 1.5 units, so 1 unit and no more.
    ['0.03', ['0.01', '0.01'], true],
    ['0.04', ['0.01', '0.01'], false],
    ['5', ['5'], true],
    ['6', ['5'], true],
    ['7', ['5'], false],
  ])('says of %s as the sum of %j: %s', (total, parts, agrees) => {
    const read = (print: string) => {
      const cell = parseCell(print);
      if (cell.state !== 'number') throw new Error(`Expected a figure, not ${print}`);
      return cell;
    };
    expect(agreesWithSum(read(total), parts.map(read))).toBe(agrees);
  });
});
