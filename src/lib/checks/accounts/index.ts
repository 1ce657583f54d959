export { findClassCode, checkName, listNames, type NameVerdict } from './dictionary.ts';
export { absentFigure, figureAt, missingFigure, type Figure } from './figure.ts';
export { judge, tell } from './judge.ts';
export { describe, showComputed, showDecimal, showFigure } from './message.ts';
export { TABLE_RULES, type TableRuleId } from './registry.ts';
export { evaluate, isEmpty, type Outcome, type Relation, type Term } from './relation.ts';
export { clusterRounding, type TableRule } from './rule.ts';
export {
  viewTables,
  type AccountTables,
  type PerformanceSheet,
  type Sheet,
  type TableSource,
} from './subject.ts';
