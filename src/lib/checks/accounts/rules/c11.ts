import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 收入决算表 is there, once, in its place. */
export const c11 = {
  id: 'C11',
  title: '有收入决算表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的收支总体情况表。',
  meaning:
    '收入决算表把总表左边的收入按科目、按来源逐项展开。没有它，读者只见总数，看不出钱来自财政、事业收入还是其他渠道。',
  mend: '对照原件目录找“收入决算表”。找到而网页没有的，检查导入结果，必要时写上 "form": "T02"；出现两张的，看是不是续页被当成了新表。原件确实缺的，请部门补报。',
  check: (subject) => checkPresence(subject, 'T02'),
  ...presenceExamples('T02'),
} as const satisfies TableRule;
