import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTermIndex, findTerms, normaliseTerm, type Term } from '../../src/lib/text/index.ts';

const term = (name: string, ...aliases: string[]): Term => ({ term: name, aliases });

function find(text: string, ...terms: Term[]): [string, string][] {
  return findTerms(text, terms).map((match) => [text.slice(match.start, match.end), match.term.term]);
}

describe('normaliseTerm(term)', () => {
  it('should make one of the ways “三公”经费 is written', () => {
    const ways = [
      '“三公”经费',
      '“三公经费”',
      '三公经费',
      '"三公"经费',
      '‘三公’经费',
      '「三公」经费',
      '＂三公＂经费',
    ];
    expect(new Set(ways.map(normaliseTerm))).toEqual(new Set(['三公经费']));
  });

  it('should fold width and case', () => {
    expect(normaliseTerm('因公出国（境）费')).toBe(normaliseTerm('因公出国(境)费'));
    expect(normaliseTerm('ＰＰＰ项目')).toBe('ppp项目');
  });
});

describe('findTerms(text, terms)', () => {
  it('should take the longest term at each place', () => {
    const terms = [term('一般公共预算'), term('一般公共预算收入'), term('收入')];
    expect(find('一般公共预算收入和一般公共预算支出', ...terms)).toEqual([
      ['一般公共预算收入', '一般公共预算收入'],
      ['一般公共预算', '一般公共预算'],
    ]);
  });

  it('should keep the printed form, with the quotation marks that belong to it', () => {
    const three = term('“三公”经费');
    expect(find('“三公”经费', three)).toEqual([['“三公”经费', '“三公”经费']]);
    expect(find('年度"三公"经费支出', three)).toEqual([['"三公"经费', '“三公”经费']]);
    expect(find('年度“三公经费”支出', three)).toEqual([['三公经费', '“三公”经费']]);
    expect(find('控制“三公经费', three)).toEqual([['三公经费', '“三公”经费']]);
    expect(find('经费“三公”', term('经费“三公”'))).toEqual([['经费“三公”', '经费“三公”']]);
  });

  it('should find aliases and fold brackets', () => {
    const abroad = term('因公出国（境）费', '因公出国（境）费用');
    expect(find('因公出国(境)费用为零', abroad)).toEqual([['因公出国(境)费用', '因公出国（境）费']]);
  });

  it('should not find a term in a word that means something else', () => {
    expect(find('弥补的非财政拨款结余', term('财政拨款结余'))).toEqual([]);
    expect(find('根据决算数据编制', term('决算数'))).toEqual([]);
    expect(find('决算数为零', term('决算数'))).toEqual([['决算数', '决算数']]);
    expect(find('支出决算数据', term('支出决算数'), term('支出'))).toEqual([['支出', '支出']]);
  });

  it('should leave the titles of laws and notices alone', () => {
    const terms = [term('绩效评价')];
    expect(find('按《项目支出绩效评价管理办法》开展绩效评价', ...terms)).toHaveLength(1);
    expect(findTerms('按《项目支出绩效评价管理办法》开展绩效评价', terms)[0]?.start).toBe(17);
  });

  it('should give a word to the first of two terms that claim it', () => {
    expect(find('公用经费', term('日常开支', '公用经费'), term('公用经费'))).toEqual([
      ['公用经费', '日常开支'],
    ]);
  });

  it('should match a character that folds to several units whole or not at all', () => {
    expect(find('㎡', term('m'))).toEqual([]);
    expect(find('㎡', term('2'))).toEqual([]);
    expect(find('1㎡', term('㎡'))).toEqual([['㎡', '㎡']]);
  });

  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '（', '😀'), minLength: 1, maxLength: 4 });
  const prose = fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', '(', '（', '“', '”', '"', '😀', '。'),
    maxLength: 40,
  });

  it('should give mentions that lie inside the text, in order, none overlapping, each equal to its term', () => {
    fc.assert(
      fc.property(prose, fc.array(word, { maxLength: 6 }), (text, words) => {
        let last = 0;
        for (const { start, end, term: found } of findTerms(
          text,
          words.map((name) => term(name)),
        )) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(normaliseTerm(text.slice(start, end))).toBe(normaliseTerm(found.term));
          last = end;
        }
      }),
    );
  });

  it('should agree with the plain way: leftmost, then longest', () => {
    fc.assert(
      fc.property(prose, fc.array(word, { minLength: 1, maxLength: 6 }), (text, words) => {
        const folded = normaliseTerm(text);
        const names = words.map(normaliseTerm).toSorted((left, right) => right.length - left.length);
        const plain: string[] = [];
        for (let at = 0; at < folded.length;) {
          const name = names.find((candidate) => folded.startsWith(candidate, at));
          if (name !== undefined) plain.push(name);
          at += name?.length ?? 1;
        }
        const found = findTerms(
          text,
          words.map((name) => term(name)),
        );
        expect(found.map((match) => normaliseTerm(match.term.term))).toEqual(plain);
      }),
    );
  });

  it('should search 100 KB for 500 terms in well under a second', () => {
    const terms = Array.from({ length: 500 }, (_, index) => term(`一般公共预算财政拨款第${index}项支出`));
    const text = '一般公共预算财政拨款第499项支出，一般公共预算财政拨款收入增长。'.repeat(1100);
    const index = buildTermIndex(terms);
    const started = performance.now();
    expect(findTerms(text, index)).toHaveLength(1100);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
