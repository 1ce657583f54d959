import { expect, it } from 'vitest';
import { linkQuote } from '../../src/lib/search/link.ts';

it('should lead to the section and quote the match', () => {
  const quote = { before: '本年度', text: '三公-经费', after: '支出' };
  expect(decodeURIComponent(linkQuote('/a/', 's3.7', quote))).toBe('/a/#s3.7:~:text=本年度-,三公-经费');
  expect(linkQuote('/a/', 's3.7', quote)).toContain('%E4%B8%89%E5%85%AC%2D');
});

it('should quote what follows where nothing stands before', () => {
  const quote = { before: '', text: '三公经费', after: '支出' };
  expect(decodeURIComponent(linkQuote('/a/', 't01', quote))).toBe('/a/#t01:~:text=三公经费,-支出');
  expect(decodeURIComponent(linkQuote('/a/', undefined, quote))).toBe('/a/#:~:text=三公经费,-支出');
});

it('should be the plain address where there is nothing to quote', () => {
  const quote = { before: '', text: '', after: '' };
  expect(linkQuote('/a/', 's1', quote)).toBe('/a/#s1');
  expect(linkQuote('/a/', undefined, quote)).toBe('/a/');
});
