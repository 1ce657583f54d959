import { expect, it } from 'vitest';
import * as browser from '../../src/lib/search/browser.ts';
import * as search from '../../src/lib/search/index.ts';

it('should expose the public api', () => {
  expect(Object.keys(search).sort()).toEqual([
    'INDEX_FOLDER',
    'closePageReader',
    'listFilterOptions',
    'makeCatalogue',
    'makeShard',
    'planShards',
    'readEntries',
    'writeSearchIndex',
  ]);
  expect(Object.keys(browser).sort()).toEqual([
    'FILTERS',
    'PART_FILTERS',
    'SORTS',
    'SearchEngine',
    'countValues',
    'findYears',
    'linkQuote',
    'shareHits',
  ]);
});
