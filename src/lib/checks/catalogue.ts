import type { Finding } from '../model/index.ts';
import { TABLE_RULES } from './accounts/index.ts';
import { NARRATIVE_RULES } from './narrative/index.ts';
import { PERFORMANCE_RULES } from './performance/index.ts';
import { DOCUMENT_RULES, GLOSSARY_RULES } from './registry.ts';
import { ruleUrl } from './rule-url.ts';
import { runRules, type Rule } from './rule.ts';
import { WAIVER_RULES } from './waivers.ts';
import { WORDS_RULES } from './words/index.ts';

/** A failing example as people read it: what the rule itself says when it is run on it. */
export interface ExampleCard {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** A rule as its page shows it, whatever it looks at. */
export interface RuleCard {
  readonly id: string;
  /** Path of its page in a site served at the root. */
  readonly url: string;
  readonly title: string;
  readonly severity: Finding['severity'];
  readonly basis: string;
  readonly meaning: string;
  readonly mend: string;
  /** Whether a finding may stand with a reason in `review.json`. */
  readonly waivable: boolean;
  /** Names of the cases in which it says nothing. */
  readonly passing: readonly string[];
  /** Computed by running the rule when they are asked for. */
  readonly failing: readonly ExampleCard[];
}

/** Sees rules of one kind of subject as cards. What the web team itself must put right is not `waivable`. */
export function describeRules<Subject>(
  rules: readonly Rule<Subject>[],
  waivable = true,
): readonly RuleCard[] {
  return rules.map((rule) => ({
    id: rule.id,
    url: ruleUrl(rule.id),
    title: rule.title,
    severity: rule.severity,
    basis: rule.basis,
    meaning: rule.meaning,
    mend: rule.mend,
    waivable,
    passing: rule.passing.map(({ name }) => name),
    get failing() {
      return rule.failing.map(({ name, subject }) => ({ name, findings: runRules([rule], subject()) }));
    },
  }));
}

/** Every rule of every registry, by id. A new registry is a line here. */
export const ALL_RULES: readonly RuleCard[] = [
  ...describeRules(TABLE_RULES),
  ...describeRules(NARRATIVE_RULES),
  ...describeRules(WORDS_RULES),
  ...describeRules(PERFORMANCE_RULES),
  ...describeRules(GLOSSARY_RULES),
  ...describeRules(DOCUMENT_RULES, false),
  ...describeRules(WAIVER_RULES, false),
].sort((left, right) => (left.id < right.id ? -1 : 1));
