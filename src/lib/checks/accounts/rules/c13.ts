import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 财政拨款收入支出决算总表 is there, once, in its place. */
export const c13 = {
  id: 'C13',
  title: '有财政拨款收入支出决算总表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的财政拨款收支情况表。',
  check: (subject) => checkPresence(subject, 'T04'),
  ...presenceExamples('T04'),
} as const satisfies TableRule;
