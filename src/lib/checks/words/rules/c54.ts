import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '一般性支出情况说明',
  topics: ['ordinary'],
  optional: true,
  elements: [
    { name: '会议费', pattern: /会议/ },
    { name: '培训费', pattern: /培训/ },
    { name: '节庆、晚会、论坛、赛事', pattern: /节庆|晚会|论坛|赛事/ },
  ],
};

/** Where a section on ordinary expenditure is printed, it tells meetings, training and festivities (一般性支出). */
export const c54 = {
  id: 'C54',
  title: '一般性支出写明会议费、培训费和节庆活动',
  severity: 'notice',
  basis: '一些省要求在决算中说明一般性支出的使用情况；此处只看已列这一节的文档。',
  meaning: '有的省要求单独说明会议费、培训费和举办节庆、晚会、论坛、赛事的开支。列了这一节的，三样都应说到。',
  mend: '缺哪一样请部门补一句；没有举办的写“未举办节庆、晚会、论坛、赛事活动”。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '十一、一般性支出情况说明',
    full: '会议费支出1.00万元，培训费支出0.50万元，未举办节庆、晚会、论坛、赛事活动。',
    bare: '会议费支出1.00万元。',
  }),
} as const satisfies NarrativeRule;
