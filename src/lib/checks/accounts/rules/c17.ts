import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 政府性基金预算财政拨款收入支出决算表 is there, once, in its place. */
export const c17 = {
  id: 'C17',
  title: '有政府性基金预算财政拨款收入支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '部门决算公开的财政拨款收支情况表；没有数据的列出空表并说明。',
  meaning:
    '政府性基金是为特定用途征收或安排的钱，例如土地出让收入，收支另立账目。没有这类收支的部门也要列出空表，并写一句没有的说明。',
  mend: '部门常因“没有”而整张略去。请部门补报空表和说明，不要由网站自己画一张空表代替；原件有的，写上 "form": "T08"。',
  check: (subject) => checkPresence(subject, 'T08'),
  ...presenceExamples('T08'),
} as const satisfies TableRule;
