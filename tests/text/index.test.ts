import { expect, it } from 'vitest';
import * as text from '../../src/lib/text/index.ts';

it('should expose the public api', () => {
  expect(Object.keys(text).sort()).toEqual([
    'buildTermIndex',
    'findSectionAnchor',
    'findTerms',
    'isDefinitionsHeading',
    'listFigures',
    'normaliseTerm',
    'parseChineseNumeral',
    'parseItem',
    'parsePrintedNumber',
    'readDefinitions',
    'readFigures',
    'readProse',
    'renderFigure',
    'renderSectionAnchor',
    'renderStatement',
    'toAnchorStep',
    'verifyClaims',
  ]);
});
