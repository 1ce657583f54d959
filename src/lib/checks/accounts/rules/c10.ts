import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 收入支出决算总表 is there, once, in its place. */
export const c10 = {
  id: 'C10',
  title: '有收入支出决算总表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的收支总体情况表。',
  check: (subject) => checkPresence(subject, 'T01'),
  ...presenceExamples('T01'),
} as const satisfies TableRule;
