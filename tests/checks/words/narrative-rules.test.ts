import { n15 } from '../../../src/lib/checks/narrative/rules/n15.ts';
import { n16 } from '../../../src/lib/checks/narrative/rules/n16.ts';
import type { NarrativeRule } from '../../../src/lib/checks/narrative/rule.ts';
import { describeRules } from '../describe-rules.ts';

const rules: readonly NarrativeRule[] = [n15, n16];

describeRules(rules, /^N1[56]$/);
