import { NARRATIVE_RULES, type NarrativeView } from '../../../src/lib/checks/narrative/index.ts';
import { describeRules } from '../describe-rules.ts';

describeRules<NarrativeView>(NARRATIVE_RULES, /^N\d\d[a-d]?$/);
