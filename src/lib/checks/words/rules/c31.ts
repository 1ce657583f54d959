import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '收入决算、支出决算情况说明',
  topics: ['income', 'expenditure'],
  mention: /本年(?:收入|支出)合计/,
  elements: [
    { name: '本年收入', pattern: /收入/ },
    { name: '本年支出', pattern: /支出/ },
    { name: '各项的占比', pattern: /(?:占|比重|比例|占比)[^\n。]{0,30}\d/ },
  ],
};

/** Income and expenditure are told with the shares of their parts (收入、支出结构). */
export const c31 = {
  id: 'C31',
  title: '收入、支出的结构写明占比',
  severity: 'warning',
  basis: '部门决算公开格式：收入、支出决算情况说明列明各项的金额和占比。',
  meaning: '总数之外还要看结构：财政拨款占收入的几成，项目支出占支出的几成。占比让大小不同的部门也能比较。',
  mend: '请部门在收入、支出两段各补上百分比；只有一项的写“占100%”。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '二、收入决算情况说明',
    full: '本年收入合计150.00万元，其中：财政拨款收入120.00万元，占80.0%；事业收入30.00万元，占20.0%。本年支出合计154.00万元，其中：基本支出83.00万元，占53.9%；项目支出71.00万元，占46.1%。',
    bare: '本年收入合计150.00万元。本年支出合计154.00万元。',
  }),
} as const satisfies NarrativeRule;
