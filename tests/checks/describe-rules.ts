import { describe, expect, it } from 'vitest';
import { runRules, type Rule } from '../../src/lib/checks/index.ts';
import { findingSchema } from '../../src/lib/model/index.ts';

/** Runs what every rule of a list carries with it: its name, its reason, its own passing and failing examples. */
export function describeRules<Subject>(rules: readonly Rule<Subject>[], idShape: RegExp): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
    it('says what it is and what it rests on, in Chinese', () => {
      expect(id).toMatch(idShape);
      expect(rule.title).toMatch(/\p{Script=Han}/u);
      expect(rule.basis).toMatch(/\p{Script=Han}.*。$/u);
    });

    it('explains itself and says how to mend, in words of its own', () => {
      expect(rule.meaning).toMatch(/\p{Script=Han}.*。$/u);
      expect(rule.meaning.split('。').length - 1).toBeLessThanOrEqual(3);
      expect(rule.meaning).not.toBe(rule.basis);
      expect(rule.mend).toMatch(/\p{Script=Han}.*。$/u);
    });

    it('has examples of both kinds', () => {
      expect(rule.passing.length).toBeGreaterThan(0);
      expect(rule.failing.length).toBeGreaterThan(0);
    });

    it.each(rule.passing.map((example) => [example.name, example] as const))('passes: %s', (_, example) => {
      expect(runRules([rule], example.subject())).toEqual([]);
    });

    it.each(rule.failing.map((example) => [example.name, example] as const))('objects: %s', (_, example) => {
      const { places, verdict = 'doubt' } = example;
      const findings = runRules([rule], example.subject());
      expect(places.length).toBeGreaterThan(0);
      expect(findings.map(({ place, message }) => place ?? message)).toEqual(places);
      for (const finding of findings) {
        expect(findingSchema.parse(finding)).toMatchObject({
          rule: id,
          verdict,
          severity: verdict === 'doubt' ? rule.severity : 'notice',
          url: expect.stringMatching(/^\/(?:rules|glossary)\//) as string,
          file: expect.stringMatching(/^disclosures\/shili\/shiliju\/2021\//) as string,
        });
        expect(finding.message).toMatch(/\p{Script=Han}.*。$/u);
      }
    });
  });
}
