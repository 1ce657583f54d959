import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesAmount, parseAmount, type AmountQuery } from '../../src/lib/search/amount-query.ts';
import { parseAsk } from '../../src/lib/search/ask.ts';
import { parseNumber, printNumber, shift } from '../../src/lib/search/number.ts';

/** A query as interval: `(50, ∞) 元`. */
function render(amount: AmountQuery | undefined): string {
  if (!amount) return '';
  const { low, high, inYuan, exact } = amount;
  if (exact) return `=${printNumber(exact)}${inYuan ? ' 元' : ''}`;
  const left = low ? `${low.inclusive ? '[' : '('}${printNumber(low.number)}` : '(-∞';
  const right = high ? `${printNumber(high.number)}${high.inclusive ? ']' : ')'}` : '∞)';
  return `${left}, ${right}${inYuan ? ' 元' : ''}`;
}

const ask = (query: string) => {
  const { terms, amount, code } = parseAsk(query, (one) => ['206', '2060702'].includes(one));
  return [terms.map(({ folded }) => folded).join(' '), code ?? '', render(amount)];
};

describe('parseAsk(query, isCode)', () => {
  it.each([
    ['1,114.90', '', '', '=1114.9'],
    ['1114.9', '', '', '=1114.9'],
    ['１，１１４．９０', '', '', '=1114.9'],
    ['¥1,114.90 万元', '', '', '=11149000 元'],
    ['1114.9万', '', '', '=11149000 元'],
    ['11149000元', '', '', '=11149000 元'],
    ['0.1亿元', '', '', '=10000000 元'],
    ['-5.2', '', '', '=-5.2'],
    ['>50万 公务接待费', '公务接待费', '', '(500000, ∞) 元'],
    ['> 50 万元 公务接待费', '公务接待费', '', '(500000, ∞) 元'],
    ['＞＝50万 公务接待费', '公务接待费', '', '[500000, ∞) 元'],
    ['公务接待费 <10万元', '公务接待费', '', '(-∞, 100000) 元'],
    ['不超过10万元 会议费', '会议费', '', '(-∞, 100000] 元'],
    ['50万以上 会议费', '会议费', '', '[500000, ∞) 元'],
    ['100..200 会议费', '会议费', '', '[100, 200]'],
    ['50万~100万 会议费', '会议费', '', '[500000, 1000000] 元'],
    ['50～100万 会议费', '会议费', '', '[500000, 1000000] 元'],
    ['50万 到 100万 会议费', '会议费', '', '[500000, 1000000] 元'],
    ['200..100 会议费', '会议费', '', '[100, 200]'],
    ['>50万公务接待费', '公务接待费', '', '(500000, ∞) 元'],
    ['＞＝５０万元会议费', '会议费', '', '[500000, ∞) 元'],
    ['公务接待费<10万元', '公务接待费', '', '(-∞, 100000) 元'],
    ['100..200会议费', '会议费', '', '[100, 200]'],
    ['..100 会议费', '会议费', '', '(-∞, 100]'],
    ['..１００万会议费', '会议费', '', '(-∞, 1000000] 元'],
    ['100万.. 会议费', '会议费', '', '[1000000, ∞) 元'],
    ['..', '', '', ''],
    ['> 50 万公务接待费', '公务接待费', '', '(500000, ∞) 元'],
    ['＞ ５０ 万元公务接待费', '公务接待费', '', '(500000, ∞) 元'],
    ['50万以上会议费', '50万以上会议费', '', ''],
    ['会议费1.5..2万', '会议费', '', '[15000, 20000] 元'],
    ['>5万 公务接待', '公务接待', '', '(50000, ∞) 元'],
    ['株洲..科协', '株洲..科协', '', ''],
    ['>10万 <20万 会议费', '会议费', '', '(100000, 200000) 元'],
    ['206', '', '206', ''],
    ['=206', '', '', '=206'],
    ['2060702 基本支出', '基本支出', '2060702', ''],
    ['999', '', '', '=999'],
    ['2021', '2021', '', ''],
    ['2021-2023', '2021-2023', '', ''],
    ['2021年度', '2021年度', '', ''],
    ['34.5%', '34.5%', '', ''],
    ['11,14.90', '11,14.90', '', ''],
  ])('should read %s', (query, ...expected) => {
    expect(ask(query)).toEqual(expected);
  });

  it('should never fail, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        const { terms } = parseAsk(query, () => false);
        expect(terms.every(({ folded }) => folded !== '')).toBe(true);
      }),
    );
  });

  it('should read one value in every spelling of it', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), (cents) => {
        const print = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const number = parseNumber(print);
        if (!number || number.digits === '') return;
        const yuan = printNumber(shift(number, 4));
        const spellings = [
          `${print}万元`,
          `${print}万`,
          `${yuan}元`,
          `${printNumber(shift(number, -4))}亿元`,
        ];
        expect(new Set(spellings.map((spelling) => render(parseAmount(spelling))))).toEqual(
          new Set([`=${yuan} 元`]),
        );
      }),
    );
  });
});

describe('matchesAmount(figure, query)', () => {
  const matches = (print: string, unit: '元' | '万元' | undefined, query: string): boolean => {
    const amount = parseAmount(query);
    return amount !== undefined && matchesAmount({ number: parseNumber(print), unit }, amount);
  };

  it('should compare in 元 when a unit is asked for, else as printed', () => {
    expect(matches('1,114.90', '万元', '11149000元')).toBe(true);
    expect(matches('1,114.90', '元', '1114.9万元')).toBe(false);
    expect(matches('1,114.90', '元', '1114.9')).toBe(true);
    expect(matches('1,114.90', '万元', '1114.9')).toBe(true);
    expect(matches('1,114.90', undefined, '1114.9')).toBe(true);
  });

  it('should never give a unit to a figure that has none', () => {
    expect(matches('1,114.90', undefined, '1114.9万元')).toBe(false);
    expect(matches('1,114.90', undefined, '>1万')).toBe(false);
  });

  it('should keep ends that belong and leave out ends that do not', () => {
    expect(matches('50.00', '万元', '>50万')).toBe(false);
    expect(matches('50.00', '万元', '>=50万')).toBe(true);
    expect(matches('50.01', '万元', '>50万')).toBe(true);
    expect(matches('—', '万元', '<50万')).toBe(false);
  });
});
