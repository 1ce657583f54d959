import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, join, separate } from '../../src/lib/search/marks.ts';

describe('separate(text)', () => {
  it('should cut between Chinese characters and nowhere else', () => {
    expect(separate('2021年度GDP 增长').split('\u200B')).toEqual([
      '2021',
      '年',
      '度',
      'GDP ',
      '增',
      '长',
      '',
    ]);
    expect(separate('plain text, 12.5')).toBe('plain text, 12.5');
  });

  it('should be undone by join', () => {
    const text = fc.string({ unit: fc.constantFrom('机', '关', '，', '“', ' ', 'a', '7', '𫖮', '.') });
    fc.assert(
      fc.property(text, (value) => {
        expect(join(separate(value))).toBe(value);
      }),
    );
  });
});

describe('fold(text)', () => {
  it('should make spellings of one term equal', () => {
    const spellings = [
      '“三公”经费',
      '“三公经费”',
      '三公经费',
      '＂三公＂ 经费',
      '三 公\u3000经 费',
      '「三公」经费',
    ];
    expect(new Set(spellings.map((text) => fold(text).text))).toEqual(new Set(['三公经费']));
    expect(fold('ＧＤＰ（％）').text).toBe('gdp(%)');
  });

  it('should keep punctuation that separates', () => {
    expect(fold('经费，支出').text).not.toBe(fold('经费支出').text);
  });

  it('should know where every character came from', () => {
    const text = fc.string({ unit: fc.constantFrom('三', '”', '㎡', 'Ａ', ' ', '𫖮', '9') });
    fc.assert(
      fc.property(text, (value) => {
        const folded = fold(value);
        expect(folded.origin).toHaveLength(folded.text.length + 1);
        expect(folded.origin.at(-1)).toBe(value.length);
        for (const [index, at] of folded.origin.slice(0, -1).entries()) {
          const original = String.fromCodePoint(value.codePointAt(at) ?? 0);
          expect(original.normalize('NFKC').toLowerCase()).toContain(folded.text[index]);
        }
      }),
    );
  });
});
