import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 一般公共预算财政拨款支出决算表 is there, once, in its place. */
export const c14 = {
  id: 'C14',
  title: '有一般公共预算财政拨款支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法实施条例第六条；一般公共预算支出公开到功能分类项级。',
  meaning:
    '这张表逐个科目写明一般公共预算的钱怎样花，是公众看得最细的一张。按规定要细到“项”，也就是七位编码的科目。',
  mend: '在原件中找“一般公共预算财政拨款支出决算表”。各年度、各地的表号不同，请认表名，不要认编号；认不出的写上 "form": "T05"。确实没有的，请部门补报。',
  check: (subject) => checkPresence(subject, 'T05'),
  ...presenceExamples('T05'),
} as const satisfies TableRule;
