import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, printDecimal } from '../../src/lib/model/index.ts';
import { compareNumbers, measureSize, parseNumber, printNumber, shift } from '../../src/lib/search/number.ts';

const decimals = fc.record({
  digits: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  decimals: fc.nat(6),
});
const read = (print: string) => {
  const number = parseNumber(print);
  if (!number) throw new Error(`Expected a number, not ${print}`);
  return number;
};

describe('parseNumber(text)', () => {
  it('should give one form to every way of printing a number', () => {
    for (const print of ['1,114.90', '1114.9', '１，１１４．９０', '+1114.900', '0001114.9'])
      expect(read(print), print).toEqual({ negative: false, digits: '11149', exponent: -1 });
    expect(read('0.00')).toEqual({ negative: false, digits: '', exponent: 0 });
    expect(read('－5.20')).toEqual({ negative: true, digits: '52', exponent: -1 });
  });

  it('should read nothing that is not a number', () => {
    for (const print of ['', '—', '11,14.90', '34.5%', '1.2.3', '5万', '/'])
      expect(parseNumber(print), print).toBeUndefined();
  });

  it('should lose no digit', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const back = read(printNumber(read(printDecimal(value, { grouping: true }))));
        expect(back).toEqual(read(printDecimal(value)));
      }),
    );
  });
});

describe('compareNumbers(left, right)', () => {
  it('should agree with exact integers', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareNumbers(read(printDecimal(a)), read(printDecimal(b)))).toBe(compareDecimals(a, b));
      }),
    );
  });
});

it('should move the point and measure the size exactly', () => {
  expect(printNumber(shift(read('1,114.90'), 4))).toBe('11149000');
  expect(printNumber(shift(read('0.111490'), 8))).toBe('11149000');
  expect(['1114.90', '9.99', '0.5', '0.05'].map((print) => measureSize(read(print)))).toEqual([4, 1, 0, -1]);
});
