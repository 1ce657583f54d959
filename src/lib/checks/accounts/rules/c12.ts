import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 支出决算表 is there, once, in its place. */
export const c12 = {
  id: 'C12',
  title: '有支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的收支总体情况表。',
  check: (subject) => checkPresence(subject, 'T03'),
  ...presenceExamples('T03'),
} as const satisfies TableRule;
