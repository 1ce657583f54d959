import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** “三公”经费支出决算表 is there, once, in its place. */
export const c16 = {
  id: 'C16',
  title: '有“三公”经费支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '部门决算公开的财政拨款收支情况表；“三公”经费分项公开。',
  check: (subject) => checkPresence(subject, 'T07'),
  ...presenceExamples('T07'),
} as const satisfies TableRule;
