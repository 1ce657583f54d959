export {
  clusterRounding,
  TABLE_RULES,
  viewTables,
  type AccountTables,
  type TableSource,
} from './accounts/index.ts';
export { hasCell } from './anchors.ts';
export { findBrokenLinks, readHtmlPage, type HtmlPage } from './built-links.ts';
export { ALL_RULES, describeRules, type ExampleCard, type RuleCard } from './catalogue.ts';
export { explainTotals, type TotalExplanation, type TotalPart } from './explain-totals.ts';
export { SEVERITY_WORDS, VERDICT_WORDS, type FindingWord } from './finding-words.ts';
export {
  accountFigures,
  countCoverage,
  NARRATIVE_RULES,
  viewNarrative,
  type FigureNote,
  type NarrativeRule,
  type NarrativeSource,
  type NarrativeView,
  type Standing,
} from './narrative/index.ts';
export { PERFORMANCE_RULES } from './performance/index.ts';
export { DOCUMENT_RULES, GLOSSARY_RULES, RULES, type RuleId } from './registry.ts';
export { reviewDocument, type DocumentReview, type ReviewedSource } from './review-document.ts';
export { ruleUrl } from './rule-url.ts';
export { runRules, type Example, type FailingExample, type Problem, type Rule } from './rule.ts';
export type { CheckedDocument, CheckedPortal, LinkTarget, TermMention, TermUse } from './subjects.ts';
export { applyWaivers, WAIVER_RULES, type ReviewedFinding, type WaiverSettings } from './waivers.ts';
export { WORDS_RULES } from './words/index.ts';
export { WHOLE_DOCUMENT } from './waiver-use.ts';
