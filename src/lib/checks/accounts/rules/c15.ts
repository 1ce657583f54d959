import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 一般公共预算财政拨款基本支出决算明细表 is there, once, in its place. */
export const c15 = {
  id: 'C15',
  title: '有一般公共预算财政拨款基本支出决算明细表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法实施条例第六条；基本支出公开到经济分类款级。',
  meaning:
    '基本支出决算明细表写明维持日常运转的钱用在什么上：工资、津贴、办公费、水电费等。它按用途（经济分类）而不是按科目排列。',
  mend: '原件中它常分左右几栏并排，导入后如散成几张，对照原件合回一张，写上 "form": "T06"。原件没有的，请部门补报。',
  check: (subject) => checkPresence(subject, 'T06'),
  ...presenceExamples('T06'),
} as const satisfies TableRule;
