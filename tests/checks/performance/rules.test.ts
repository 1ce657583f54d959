import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runTableRules, type TableRule } from '../../../src/lib/checks/accounts/index.ts';
import { PERFORMANCE_RULES } from '../../../src/lib/checks/performance/index.ts';
import { findingSchema } from '../../../src/lib/model/index.ts';

const rules: readonly TableRule[] = PERFORMANCE_RULES;

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  it('says what it is and what it rests on, in Chinese', () => {
    expect(id).toMatch(/^P0\d$/);
    expect(rule.title).toMatch(/\p{Script=Han}/u);
    expect(rule.basis).toMatch(/\p{Script=Han}.*。$/u);
  });

  it('has examples of both kinds', () => {
    expect(rule.passing.length).toBeGreaterThan(0);
    expect(rule.failing.length).toBeGreaterThan(0);
  });

  it.each(rule.passing.map((example) => [example.name, example] as const))('passes: %s', (_name, example) => {
    expect(runTableRules([rule], example.subject)).toEqual([]);
  });

  it.each(rule.failing.map((example) => [example.name, example] as const))(
    'objects: %s',
    (_name, example) => {
      const { places, verdict = 'doubt' } = example;
      const findings = runTableRules([rule], example.subject);
      expect(places.length).toBeGreaterThan(0);
      expect(findings.map(({ place, message }) => place ?? message)).toEqual(places);
      for (const finding of findings) {
        expect(findingSchema.parse(finding)).toMatchObject({
          rule: id,
          verdict,
          severity: verdict === 'doubt' ? rule.severity : 'notice',
          file: expect.stringMatching(/^disclosures\/shili\/shiliju\/2021\//) as string,
        });
        expect(finding.message).toMatch(/\p{Script=Han}.*。$/u);
      }
    },
  );
});

it('every rule file is in the registry, and no id is given twice', () => {
  const files = readdirSync('src/lib/checks/performance/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id.toLowerCase()).toSorted()).toEqual(files.toSorted());
});
