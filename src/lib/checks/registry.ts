import type { Rule } from './rule.ts';
import { departmentUnknown } from './rules/department-unknown.ts';
import { glossaryUndefined } from './rules/glossary-undefined.ts';
import { glossaryUnused } from './rules/glossary-unused.ts';
import { linkBroken } from './rules/link-broken.ts';
import { regionUnknown } from './rules/region-unknown.ts';
import { tableUnplaced } from './rules/table-unplaced.ts';
import type { CheckedDocument, TermUse } from './subjects.ts';
import { WAIVER_RULES } from './waivers.ts';

/** Rules about a document in its portal. */
export const DOCUMENT_RULES = [
  regionUnknown,
  departmentUnknown,
  tableUnplaced,
  linkBroken,
] as const satisfies readonly Rule<CheckedDocument>[];

/** Rules about a document's 名词解释 part. */
export const GLOSSARY_RULES = [glossaryUndefined, glossaryUnused] as const satisfies readonly Rule<TermUse>[];

/** Every rule, by subject. The test suite runs the examples of each. */
export const RULES = { document: DOCUMENT_RULES, glossary: GLOSSARY_RULES, waiver: WAIVER_RULES } as const;

/** Names of all rules. */
export type RuleId = (typeof RULES)[keyof typeof RULES][number]['id'];
