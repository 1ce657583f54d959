import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 国有资本经营预算财政拨款支出决算表 is there, once, in its place. */
export const c18 = {
  id: 'C18',
  title: '有国有资本经营预算财政拨款支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '部门决算公开格式自 2020 年度起列此表；没有数据的列出空表并说明。',
  check: (subject) => checkPresence(subject, 'T09'),
  ...presenceExamples('T09'),
} as const satisfies TableRule;
