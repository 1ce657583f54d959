export { clusterRounding, TABLE_RULES, viewTables, type AccountTables } from './accounts/index.ts';
export { hasCell } from './anchors.ts';
export { findBrokenLinks, readHtmlPage, type HtmlPage } from './built-links.ts';
export { PERFORMANCE_RULES } from './performance/index.ts';
export { DOCUMENT_RULES, GLOSSARY_RULES, RULES, type RuleId } from './registry.ts';
export { runRules, type Example, type FailingExample, type Problem, type Rule } from './rule.ts';
export type { CheckedDocument, CheckedPortal, LinkTarget, TermMention, TermUse } from './subjects.ts';
