import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 一般公共预算财政拨款支出决算表 is there, once, in its place. */
export const c14 = {
  id: 'C14',
  title: '有一般公共预算财政拨款支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法实施条例第六条；一般公共预算支出公开到功能分类项级。',
  check: (subject) => checkPresence(subject, 'T05'),
  ...presenceExamples('T05'),
} as const satisfies TableRule;
