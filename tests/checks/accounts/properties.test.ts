import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterRounding,
  TABLE_RULES,
  viewTables,
  type TableSource,
} from '../../../src/lib/checks/accounts/index.ts';
import { runRules } from '../../../src/lib/checks/index.ts';
import type { Finding } from '../../../src/lib/model/index.ts';
import { departmentSeeds, makeDepartment } from './generate.ts';
import { mutate, names } from './mutate.ts';

// Two cores may be shared with a dozen other suites.
const TIMEOUT = 120_000;
const changes = fc.tuple(departmentSeeds, fc.nat(), fc.integer({ min: 100, max: 500_000 }), fc.boolean());

describe('a department whose tables agree', () => {
  it('has no doubts and nothing undecided, only rounding', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(departmentSeeds, (seed) => {
        const findings = check(makeDepartment(seed));
        expect(findings.filter(({ verdict }) => verdict !== 'rounding')).toEqual([]);
      }),
      { numRuns: 100, seed: 20211 },
    );
  });

  it('does round: the rules have something to tolerate', () => {
    const findings = fc
      .sample(departmentSeeds, { numRuns: 20, seed: 20215 })
      .flatMap((seed) => check(makeDepartment(seed)));
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(5);
  });

  it(
    'has at most one rounding note per table inside it, and one between tables',
    { timeout: TIMEOUT },
    () => {
      fc.assert(
        fc.property(departmentSeeds, (seed) => {
          const notes = clusterRounding(check(makeDepartment(seed)));
          const keys = notes.map(({ rule, file }) => `${rule.charAt(0)} ${file}`);
          expect(new Set(keys).size).toBe(keys.length);
        }),
        { numRuns: 30, seed: 20212 },
      );
    },
  );
});

describe('a department with one amount changed beyond any tolerance', () => {
  // A part that became greater than its total is a contradiction of the table as read: it is told, not objected to.
  it('is told of at that table, as a doubt or as a contradiction', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(changes, ([seed, at, by, up]) => {
        const mutation = mutate(makeDepartment(seed), at, up ? by : -by);
        fc.pre(mutation !== undefined);
        const { report, place } = mutation;
        const told = check(report)
          .filter((finding) => names(finding, place))
          .filter(({ verdict, message }) => verdict === 'doubt' || message.includes('小于其中一个部分'));
        expect(told, `${place} changed`).not.toEqual([]);
      }),
      { numRuns: 200, seed: 20213 },
    );
  });

  it('is doubted in at least 94 of 100 cases', { timeout: TIMEOUT }, () => {
    const outcomes = fc.sample(changes, { numRuns: 300, seed: 20214 }).flatMap(([seed, at, by, up]) => {
      const mutation = mutate(makeDepartment(seed), at, up ? by : -by);
      if (!mutation) return [];
      return [
        check(mutation.report).some(
          (finding) => finding.verdict === 'doubt' && names(finding, mutation.place),
        ),
      ];
    });
    expect(outcomes.length).toBeGreaterThan(200);
    expect(outcomes.filter(Boolean).length / outcomes.length).toBeGreaterThanOrEqual(0.94);
  });
});

function check(report: TableSource): readonly Finding[] {
  return runRules(TABLE_RULES, viewTables(report));
}
