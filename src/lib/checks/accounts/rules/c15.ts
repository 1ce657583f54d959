import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 一般公共预算财政拨款基本支出决算明细表 is there, once, in its place. */
export const c15 = {
  id: 'C15',
  title: '有一般公共预算财政拨款基本支出决算明细表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法实施条例第六条；基本支出公开到经济分类款级。',
  check: (subject) => checkPresence(subject, 'T06'),
  ...presenceExamples('T06'),
} as const satisfies TableRule;
