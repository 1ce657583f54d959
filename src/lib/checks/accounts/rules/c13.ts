import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 财政拨款收入支出决算总表 is there, once, in its place. */
export const c13 = {
  id: 'C13',
  title: '有财政拨款收入支出决算总表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的财政拨款收支情况表。',
  meaning:
    '财政拨款收入支出决算总表只看财政给的钱，分一般公共预算、政府性基金、国有资本经营预算三栏列示。后面三张支出表都从它分出。',
  mend: '注意它与第一张总表名称相近，容易被认成同一张：看表名中有没有“财政拨款”，再写上 "form": "T04"。原件没有的，请部门补报。',
  check: (subject) => checkPresence(subject, 'T04'),
  ...presenceExamples('T04'),
} as const satisfies TableRule;
