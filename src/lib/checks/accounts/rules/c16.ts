import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** “三公”经费支出决算表 is there, once, in its place. */
export const c16 = {
  id: 'C16',
  title: '有“三公”经费支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '部门决算公开的财政拨款收支情况表；“三公”经费分项公开。',
  meaning:
    '“三公”经费是因公出国（境）费、公务用车费和公务接待费，公众最关心，须单列一张表，预算和决算对着看。全部为零也要列出，零本身就是答案。',
  mend: '没有“三公”支出的部门最容易漏报此表：请部门补报一张填零的表。原件有而网页没有的，写上 "form": "T07" 再检查一遍。',
  check: (subject) => checkPresence(subject, 'T07'),
  ...presenceExamples('T07'),
} as const satisfies TableRule;
