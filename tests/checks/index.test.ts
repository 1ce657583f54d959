import { expect, it } from 'vitest';
import * as checks from '../../src/lib/checks/index.ts';

it('should expose the public api', () => {
  expect(Object.keys(checks).sort()).toEqual([
    'ALL_RULES',
    'DOCUMENT_RULES',
    'GLOSSARY_RULES',
    'NARRATIVE_RULES',
    'PERFORMANCE_RULES',
    'RULES',
    'SEVERITY_WORDS',
    'TABLE_RULES',
    'VERDICT_WORDS',
    'WAIVER_RULES',
    'WHOLE_DOCUMENT',
    'WORDS_RULES',
    'accountFigures',
    'applyWaivers',
    'clusterRounding',
    'countCoverage',
    'describeRules',
    'explainTotals',
    'findBrokenLinks',
    'hasCell',
    'readHtmlPage',
    'reviewDocument',
    'ruleUrl',
    'runRules',
    'viewNarrative',
    'viewTables',
  ]);
});
