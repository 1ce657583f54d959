import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
import { NO_THREE_PUBLIC } from '../three-public.ts';

const NO_GUEST = '(?:没有|无|未)[^\\n。,]{0,8}接待';
const REQUIREMENT: Requirement = {
  section: '“三公”经费支出决算情况说明',
  topics: ['three-public', 'three-public-detail'],
  mention: /三公[”"]?经费/,
  none: NO_THREE_PUBLIC,
  instead: '本年度未发生公务接待',
  optional: true,
  elements: [
    {
      name: '公务接待批次',
      pattern: new RegExp(
        `接待[^\\n。]{0,60}(?:\\d+(?:个|批|次)|批次[^\\n。\\d]{0,4}\\d)|\\d+批次?|${NO_GUEST}`,
      ),
    },
    {
      name: '公务接待人次',
      pattern: new RegExp(`接待[^\\n。]{0,80}(?:\\d+人|人[次数][^\\n。\\d]{0,4}\\d)|来宾\\d+|${NO_GUEST}`),
    },
  ],
};

/** Receptions are told with the numbers of visits and guests (批次、人次). */
export const c43 = {
  id: 'C43',
  title: '公务接待写明批次和人次',
  severity: 'error',
  basis: '“三公”经费决算说明：国内公务接待的批次、人次和经费总额。',
  meaning: '接待花的钱对着接待了几批、多少人，才看得出是不是合理。外宾接待另外写。',
  mend: '请部门补上批次（或来访团组数）和人次；没有接待的，写明“未发生公务接待”。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '七、“三公”经费支出决算情况说明',
    full: '公务接待费支出决算为1.00万元，全年共接待来访团组6个、来宾51人次。',
    bare: '公务接待费支出决算为1.00万元，主要是业务交流发生的接待支出。',
    none: { words: '公务接待费支出决算为0万元，本年度未发生公务接待。' },
  }),
} as const satisfies NarrativeRule;
