import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PERFORMANCE_RULES } from '../../../src/lib/checks/performance/index.ts';
import { describeRules } from '../describe-rules.ts';

describeRules(PERFORMANCE_RULES, /^P0\d$/);

it('every rule file is in the registry, and no id is given twice', () => {
  const files = readdirSync('src/lib/checks/performance/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(PERFORMANCE_RULES.map(({ id }) => id.toLowerCase()).toSorted()).toEqual(files.toSorted());
});
