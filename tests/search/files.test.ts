import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrams, writeGrams } from '../../src/lib/search/gram-file.ts';
import { listGrams, listPairs } from '../../src/lib/search/grams.ts';
import { readItems, writeItems } from '../../src/lib/search/item-file.ts';
import { fold } from '../../src/lib/search/marks.ts';
import { parseNumber, printNumber } from '../../src/lib/search/number.ts';
import type { Place } from '../../src/lib/search/places.ts';
import { readValues, writeValues } from '../../src/lib/search/value-file.ts';

const ascending = fc
  .uniqueArray(fc.nat(2 ** 31), { maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b));
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6))
  .map(([digits, decimals]) => {
    const plain = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
    const at = plain.length - decimals;
    return parseNumber(
      `${digits < 0n ? '-' : ''}${plain.slice(0, at)}${decimals > 0 ? `.${plain.slice(at)}` : ''}`,
    );
  });
const place: fc.Arbitrary<Place> = fc.record({
  document: fc.nat(5),
  section: fc.nat(300),
  row: fc.nat(200),
  column: fc.nat(30),
  number: fc.option(number, { nil: undefined }),
  unit: fc.constantFrom(undefined, '元', '千元', '万元', '亿元'),
});
const byPlace = (a: Place, b: Place): number =>
  a.document - b.document || a.section - b.section || a.row - b.row || a.column - b.column;
/** A blank cell has no unit. */
const tidy = (list: readonly Place[]): Place[] =>
  list.map((one) => (one.number ? one : { ...one, unit: undefined })).sort(byPlace);

describe('the files of the index', () => {
  it('should give back pairs of characters as they were written', () => {
    const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(texts, ascending, ascending, (grams, sections, items) => {
        const entries = grams.map((gram) => [gram, { sections, items }] as const);
        expect(readGrams(writeGrams(entries))).toEqual(new Map(entries));
      }),
    );
  });

  it('should give back values as they were written, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (list) => {
        const places = tidy(list).map((one) => ({ ...one, row: one.row - 1 }));
        const [digits, back] = [...readValues(writeValues([['11149', places]]))][0] ?? [];
        expect(digits).toBe('11149');
        expect(back).toEqual(places);
        expect(back?.map((one) => one.number && printNumber(one.number))).toEqual(
          places.map((one) => one.number && printNumber(one.number)),
        );
      }),
    );
  });

  it('should give back items with their cells', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (list) => {
        const item = { number: 7, name: '公务接待费', code: '30217', cells: tidy(list) };
        expect(readItems(writeItems([item, { ...item, number: 8 }]))).toEqual([item, { ...item, number: 8 }]);
      }),
    );
  });

  it('should notice a file that was cut off', () => {
    const bytes = writeGrams([['经费', { sections: [1, 5, 900], items: [] }]]);
    expect(() => readGrams(bytes.subarray(0, bytes.length - 2))).toThrow(RangeError);
  });
});

it('every piece of a text should have only pairs that the text has', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('财政拨款“三公”经费2021年度（類）科學，a1 ')),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (whole, from, length) => {
      const grams = new Set(listGrams(whole));
      const piece = fold(whole.slice(from, from + length)).text;
      expect(listPairs(piece).filter((pair) => !grams.has(pair))).toEqual([]);
    }),
  );
});
