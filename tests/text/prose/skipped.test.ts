import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/lib/text/prose/fold.ts';
import { readFigures, readProse } from '../../../src/lib/text/prose/index.ts';
import { parseItem } from '../../../src/lib/text/prose/relations/item.ts';

/** Characters from which whatever is quickly looked for in a paragraph is made. */
const SIGNS = '没未无不因由系会训坛动讲项款目、第';

describe('what reading passes over', () => {
  it('should be no digit of any script', () => {
    const digits = Array.from({ length: 0x11_0000 }, (_, code) => code)
      .filter((code) => (code < 0xd800 || code > 0xdfff) && /\p{Nd}/u.test(String.fromCodePoint(code)))
      .map((code) => String.fromCodePoint(code));
    expect(digits.length).toBeGreaterThan(600);
    const missed = digits.filter((digit) => {
      const [figure, ...others] = readFigures(`甲${digit}乙`);
      return figure?.offset !== 1 || figure.end !== 1 + digit.length || others.length > 0;
    });
    expect(missed).toEqual([]);
  });

  it('should be known by characters that folding neither makes nor takes away', () => {
    const units = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    const changed = units.filter((unit) => foldWidth(unit) !== unit);
    expect(changed.filter((unit) => SIGNS.includes(unit))).toEqual([]);
    expect(changed.filter((unit) => SIGNS.includes(foldWidth(unit)))).toEqual([]);
    expect(changed.filter((unit) => foldWidth(unit) === ')')).toEqual(['）']);
    expect(changed.filter((unit) => /\s/.test(foldWidth(unit)) !== /\s/.test(unit))).toEqual([]);
  });

  it('should not hide an item whose brackets are wide, narrow or spaced', () => {
    const blank = fc.constantFrom('', ' ', '　', '\t', '\u00a0');
    const bracket = fc.constantFrom('()', '（）', '（)', '(）');
    fc.assert(
      fc.property(fc.constantFrom('项', '目'), blank, bracket, (word, space, [open = '', close = '']) => {
        const text = `3、教育支出${open}类${space}${close}普通教育${open}款${space}${close}小学教育${open}${word}${space}${close}。`;
        expect(parseItem(text)?.item).toBe('小学教育');
        expect(parseItem(text.replace(/小学.*$/, '。'))?.section).toBe('普通教育');
      }),
    );
  });

  it('should not depend on what was read before', () => {
    const texts = fc.constantFrom('收入“5”万元', '收入５万元', '支出(5)万元', '无。', '未购置公务用车。', '');
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (list) => {
        const alone = list.map((text) => readProse(text));
        const inTurn = list.toReversed().map((text) => readProse(text));
        expect(inTurn.toReversed()).toEqual(alone);
      }),
    );
  });
});
