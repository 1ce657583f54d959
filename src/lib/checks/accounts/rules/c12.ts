import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 支出决算表 is there, once, in its place. */
export const c12 = {
  id: 'C12',
  title: '有支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '预算法第十四条；部门决算公开的收支总体情况表。',
  meaning:
    '支出决算表把总表右边的支出按科目展开，并分成基本支出、项目支出等栏。读者靠它看出每一项工作花了多少钱。',
  mend: '它常与收入决算表印在相邻两页，导入时可能连成一张：对照原件拆开，并写上 "form": "T03"。原件只有收入、没有支出的，请部门补报。',
  check: (subject) => checkPresence(subject, 'T03'),
  ...presenceExamples('T03'),
} as const satisfies TableRule;
