import { expect, test } from 'vitest';
import * as archive from '../../src/lib/archive/index.ts';

test('should expose the public api', () => {
  expect(Object.keys(archive).sort()).toEqual([
    'ARCHIVE_FORMATS',
    'PROBLEM_KINDS',
    'createArchive',
    'findNewestDay',
    'selectReports',
    'stageContent',
    'verifyArchive',
    'verifyDate',
  ]);
});
