export { WORDS_RULES, type WordsRuleId } from './registry.ts';
