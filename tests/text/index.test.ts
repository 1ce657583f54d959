import { expect, it } from 'vitest';
import * as text from '../../src/lib/text/index.ts';

it('should expose the public api', () => {
  expect(Object.keys(text).sort()).toEqual([
    'buildTermIndex',
    'findTerms',
    'isDefinitionsHeading',
    'normaliseTerm',
    'parseChineseNumeral',
    'parsePrintedNumber',
    'readDefinitions',
    'renderSectionAnchor',
    'toAnchorStep',
  ]);
});
