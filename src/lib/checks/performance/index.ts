export { PERFORMANCE_RULES, type PerformanceRuleId } from './registry.ts';
