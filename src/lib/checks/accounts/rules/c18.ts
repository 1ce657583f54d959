import { checkPresence, presenceExamples } from '../presence.ts';
import type { TableRule } from '../rule.ts';

/** 国有资本经营预算财政拨款支出决算表 is there, once, in its place. */
export const c18 = {
  id: 'C18',
  title: '有国有资本经营预算财政拨款支出决算表，只有一张，次序正确',
  severity: 'error',
  basis: '部门决算公开格式自 2020 年度起列此表；没有数据的列出空表并说明。',
  meaning:
    '国有资本经营预算支出决算表反映用国有资本收益安排的支出。2020 年度起的公开格式列有此表，没有这类支出的列空表并说明。',
  mend: '2020 年度以前的文件没有此表是正常的，本规则不问。之后仍缺的，请部门补报空表和说明；原件有的，写上 "form": "T09"。',
  check: (subject) => checkPresence(subject, 'T09'),
  ...presenceExamples('T09'),
} as const satisfies TableRule;
