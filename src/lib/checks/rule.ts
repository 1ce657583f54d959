import type { Finding } from '../model/index.ts';
import { ruleUrl } from './rule-url.ts';

/** What a rule says about one place. Who said it and how grave it is are added by `runRules`. */
export type Problem = Omit<Finding, 'rule' | 'severity' | 'verdict'> & {
  /** Absent means 疑点. */
  readonly verdict?: Finding['verdict'];
};

/** A case that shows what a rule means. The test suite runs every one of them. */
export interface Example<Subject> {
  /** What the case shows, in Chinese. */
  readonly name: string;
  /** Makes it: examples are many, and a build that shows none of them waits for none. */
  readonly subject: () => Subject;
}

/** A case a rule objects to, and the places (or, where a problem has none, the messages) it must name. */
export interface FailingExample<Subject> extends Example<Subject> {
  readonly places: readonly string[];
  /** The verdict it shows; absent means 疑点. */
  readonly verdict?: Finding['verdict'];
}

/** One check (规则): a pure function with its reason and its own examples. One rule a file. */
export interface Rule<Subject> {
  /** Permanent name. */
  readonly id: string;
  /** Short name in Chinese. */
  readonly title: string;
  readonly severity: Finding['severity'];
  /** The statute, form or reason the rule rests on, in Chinese. */
  readonly basis: string;
  /** What the rule means, in one to three plain Chinese sentences for someone who is no accountant. */
  readonly meaning: string;
  /** What to do when it speaks, in Chinese: where to look, whom to ask. Published words are never ours to change. */
  readonly mend: string;
  /** Every problem with the subject, in reading order; none when all is well. Throws nothing, changes nothing. */
  readonly check: (subject: Subject) => readonly Problem[];
  readonly passing: readonly Example<Subject>[];
  readonly failing: readonly FailingExample<Subject>[];
}

/**
 * Runs rules over a subject; findings in the order of the rules. Only a doubt is as grave as its rule:
 * rounding, forced figures and what cannot be decided are notices, whatever the rule.
 * A finding without a page of its own leads to the page of its rule.
 */
export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.check(subject).map(({ verdict = 'doubt', ...problem }) => ({
      rule: rule.id,
      severity: verdict === 'doubt' ? rule.severity : ('notice' as const),
      verdict,
      url: ruleUrl(rule.id),
      ...problem,
    })),
  );
}
