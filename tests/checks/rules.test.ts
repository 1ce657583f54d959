import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES, type Rule } from '../../src/lib/checks/index.ts';
import { describeRules } from './describe-rules.ts';

// Each list holds rules about one kind of subject; a rule and its own examples always belong together.
const rules = Object.values(RULES).flatMap((list) => [...list]) as unknown as readonly Rule<unknown>[];

describeRules(rules, /^[a-z]+(?:-[a-z]+)*$/);

it('every rule file is in the registry, and no id is given twice', () => {
  const files = readdirSync('src/lib/checks/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});
