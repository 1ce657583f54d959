import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORDS_RULES } from '../../../src/lib/checks/words/index.ts';
import type { NarrativeRule } from '../../../src/lib/checks/narrative/rule.ts';
import { describeRules } from '../describe-rules.ts';

const rules: readonly NarrativeRule[] = WORDS_RULES;

describeRules(rules, /^[CS]\d{2}$/);

it('every rule file is in the registry, and no id is given twice', () => {
  const files = readdirSync('src/lib/checks/words/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id.toLowerCase()).toSorted()).toEqual(files.toSorted());
});

it('every meaning and every advice is said once', () => {
  expect(new Set(rules.map(({ mend }) => mend)).size).toBe(rules.length);
  const sentences = rules.flatMap(({ meaning }) => meaning.split('。').filter((text) => text !== ''));
  expect(new Set(sentences).size).toBe(sentences.length);
});
