import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell, printDecimal } from '../../src/lib/model/index.ts';
import { decimal } from './decimals.ts';

describe('parseCell(print)', () => {
  it('reads back what printDecimal prints, with and without grouping', () => {
    fc.assert(
      fc.property(decimal, fc.boolean(), (value, grouping) => {
        const print = printDecimal(value, { grouping });
        expect(parseCell(print)).toEqual({ state: 'number', print, percent: false, ...value });
      }),
    );
  });

  it('reads full-width digits, signs and separators as the same figure and keeps the print', () => {
    fc.assert(
      fc.property(decimal, fc.boolean(), (value, grouping) => {
        const print = printDecimal(value, { grouping });
        const wide = print.replace(/[!-~]/g, (sign) =>
          String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
        );
        expect(parseCell(wide)).toEqual({ state: 'number', print: wide, percent: false, ...value });
      }),
    );
  });

  it.each([
    ['1,114.90', 111490n, 2, false],
    ['28.30', 2830n, 2, false],
    ['28.3', 283n, 1, false],
    ['-0.05', -5n, 2, false],
    ['−12', -12n, 0, false],
    ['0.00', 0n, 2, false],
    ['98.5%', 985n, 1, true],
    ['９８．５％', 985n, 1, true],
    [' 7 ', 7n, 0, false],
  ])('reads %j as a figure', (print, digits, decimals, percent) => {
    expect(parseCell(print)).toEqual({ state: 'number', print: print.trim(), digits, decimals, percent });
  });

  it.each(['—', '/', '-', '1,14.90', '1,1149.0', ',123', '12.', '.5', '1.2.3', '约5', '5万元', '1,234,56'])(
    'keeps %j as text',
    (print) => {
      expect(parseCell(print)).toEqual({ state: 'text', print });
    },
  );

  it.each([undefined, '', '  ', '\u3000'])('takes %j as blank, which is not zero', (print) => {
    expect(parseCell(print)).toEqual({ state: 'blank', print: '' });
    expect(parseCell('0').state).toBe('number');
  });

  it('gives every text exactly one of the three states', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = parseCell(text);
        expect(cell.print).toBe(text.trim());
        expect(cell.state === 'blank').toBe(text.trim() === '');
        if (cell.state === 'number') expect(text).toMatch(/\d/);
      }),
    );
  });
});

describe('printDecimal(value, options)', () => {
  it('puts a comma before every third whole digit and nowhere else', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        const print = printDecimal(value, { grouping: true });
        expect(print).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(print.replaceAll(',', '')).toBe(printDecimal(value));
      }),
    );
  });

  it.each([
    [{ digits: 5n, decimals: 2 }, '0.05'],
    [{ digits: -5n, decimals: 2 }, '-0.05'],
    [{ digits: 0n, decimals: 2 }, '0.00'],
    [{ digits: 123456n, decimals: 0 }, '123,456'],
    [{ digits: 111490n, decimals: 2 }, '1,114.90'],
  ])('prints %o as %s', (value, print) => {
    expect(printDecimal(value, { grouping: true })).toBe(print);
  });
});
