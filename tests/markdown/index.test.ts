import { expect, it } from 'vitest';
import * as markdown from '../../src/lib/markdown/index.ts';

it('should expose the public api', () => {
  expect(Object.keys(markdown).sort()).toEqual(['compileNarrative', 'inspectNarrative']);
});
