import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TABLE_RULES, type TableRule } from '../../../src/lib/checks/accounts/index.ts';
import { describeRules } from '../describe-rules.ts';

const rules: readonly TableRule[] = TABLE_RULES;

describeRules(rules, /^[CIXFY]\d\d$/);

it('every rule file is in the registry, and no id is given twice', () => {
  const files = readdirSync('src/lib/checks/accounts/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id.toLowerCase()).toSorted()).toEqual(files.toSorted());
});

it('rules that rest on unverified knowledge are notices', () => {
  for (const id of ['X12', 'X14', 'X15', 'X16']) {
    expect(rules.find((rule) => rule.id === id)?.severity, id).toBe('notice');
  }
});
