import { expect, test } from 'vitest';
import * as importRoom from '../../src/lib/import/index.ts';

test('should expose the public api', () => {
  expect(Object.keys(importRoom).sort()).toEqual([
    'LOCK_FILE',
    'MAX_BYTES',
    'buildOutline',
    'decodeText',
    'findDepartments',
    'findHeading',
    'importDocument',
    'inspectFolder',
    'joinParagraphs',
    'locateTables',
    'planWrites',
    'proposeSlug',
    'readTable',
    'readTextBlocks',
    'recogniseTable',
    'recoverPlace',
    'renderMdx',
    'renderReview',
    'resolveIdentity',
    'splitFront',
    'verifySize',
    'writeDepartment',
    'writeFolder',
  ]);
});
