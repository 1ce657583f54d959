import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES, runRules, type Rule } from '../../src/lib/checks/index.ts';
import { findingSchema } from '../../src/lib/model/index.ts';

// Each list holds rules about one kind of subject; a rule and its own examples always belong together.
const rules = Object.values(RULES).flatMap((list) => [...list]) as unknown as readonly Rule<unknown>[];

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  it('says what it is and what it rests on, in Chinese', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.title).toMatch(/\p{Script=Han}/u);
    expect(rule.basis).toMatch(/\p{Script=Han}.*。$/u);
  });

  it('has examples of both kinds', () => {
    expect(rule.passing.length).toBeGreaterThan(0);
    expect(rule.failing.length).toBeGreaterThan(0);
  });

  it.each(rule.passing.map((example) => [example.name, example] as const))('passes: %s', (_name, example) => {
    expect(runRules([rule], example.subject)).toEqual([]);
  });

  it.each(rule.failing.map((example) => [example.name, example] as const))(
    'objects: %s',
    (_name, example) => {
      const findings = runRules([rule], example.subject);
      expect(findings.map(({ place, message }) => place ?? message)).toEqual(example.places);
      expect(example.places.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(findingSchema.parse(finding)).toMatchObject({ rule: id, severity: rule.severity });
        expect(finding.message).toMatch(/\p{Script=Han}/u);
      }
    },
  );
});

it('every rule file is in the registry, and no id is given twice', () => {
  const ids = rules.map(({ id }) => id);
  const files = readdirSync('src/lib/checks/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(ids.toSorted()).toEqual(files.toSorted());
});
