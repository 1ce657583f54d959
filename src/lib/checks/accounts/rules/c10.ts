import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 收入支出决算总表 is there, once, in its place. */
export const c10 = {
  id: 'C10',
  title: '有收入支出决算总表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的收支总体情况表。',
  meaning:
    '收入支出决算总表是整份决算的第一张表：左边写钱从哪里来，右边写花到哪里去。读者先看它，才知道后面各表在说什么。',
  mend: '先翻原件的第一张表。原件有而网页没有的，多半是表名写法特殊、导入时没有认出：在表文件中写上 "form": "T01"。原件也没有的，请部门财务人员补报。',
  check: (subject) => checkPresence(subject, 'T01'),
  ...presenceExamples('T01'),
} as const satisfies TableRule;
