import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 政府性基金预算财政拨款收入支出决算表 is there, once, in its place. */
export const c17 = {
  id: 'C17',
  title: '有政府性基金预算财政拨款收入支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '部门决算公开的财政拨款收支情况表；没有数据的列出空表并说明。',
  check: (subject) => checkPresence(subject, 'T08'),
  ...presenceExamples('T08'),
} as const satisfies TableRule;
