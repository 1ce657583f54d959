import { expect, it } from 'vitest';
import * as review from '../../src/lib/review/index.ts';

it('exposes the public api', () => {
  expect(Object.keys(review).sort()).toEqual([
    'createReview',
    'dropPending',
    'keepPending',
    'listPending',
    'listReviewed',
  ]);
});
