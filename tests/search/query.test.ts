import { describe, expect, it } from 'vitest';
import { parseQuery, toRuns, toTerm } from '../../src/lib/search/query.ts';
import { splitTerms } from '../../src/lib/search/split.ts';

const folded = (query: string): string[] => parseQuery(query).map((term) => term.folded);

describe('parseQuery(query)', () => {
  it('should take what stands between spaces as terms', () => {
    expect(folded(' 科普活动  政府采购 ')).toEqual(['科普活动', '政府采购']);
  });

  it('should keep quoted spaces in one term, and Chinese quotes as part of a term', () => {
    expect(folded('"基本 支出" “三公”经费')).toEqual(['基本支出', '三公经费']);
    expect(folded('＂基本 支出＂')).toEqual(['基本支出']);
  });

  it('should leave out repeated terms and terms without a word', () => {
    expect(folded('三公经费 “三公”经费 ， ？')).toEqual(['三公经费']);
    expect(folded('   ')).toEqual([]);
    expect(folded('"')).toEqual([]);
  });

  it('should cut terms that are too long', () => {
    expect(folded('经'.repeat(500))).toEqual(['经'.repeat(60)]);
  });
});

describe('toRuns(term)', () => {
  it('should give a run of index words for each stretch without punctuation', () => {
    expect(toRuns(toTerm('2021年度（GDP）增长12.5'))).toEqual([
      ['2021', '年', '度'],
      ['gdp'],
      ['增', '长', '12'],
      ['5'],
    ]);
  });
});

describe('splitTerms(terms, exists)', () => {
  const known = ['株洲', '科协', '三公经费', '三公'];
  const exists = (run: readonly string[]): Promise<boolean> => Promise.resolve(known.includes(run.join('')));
  const split = async (query: string): Promise<string[]> =>
    (await splitTerms(parseQuery(query), exists)).map((term) => term.folded);

  it('should find the longest known pieces', async () => {
    expect(await split('株洲科协三公经费')).toEqual(['株洲', '科协', '三公经费']);
    expect(await split('株洲的三公经费')).toEqual(['株洲', '三公经费']);
  });

  it('should give up when most of the query is unknown', async () => {
    expect(await split('长沙市文联株洲')).toEqual([]);
  });
});
