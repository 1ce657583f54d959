import { expect, it } from 'vitest';
import * as checks from '../../src/lib/checks/index.ts';

it('should expose the public api', () => {
  expect(Object.keys(checks).sort()).toEqual([
    'DOCUMENT_RULES',
    'GLOSSARY_RULES',
    'PERFORMANCE_RULES',
    'RULES',
    'TABLE_RULES',
    'clusterRounding',
    'findBrokenLinks',
    'hasCell',
    'readHtmlPage',
    'runRules',
    'viewTables',
  ]);
});
