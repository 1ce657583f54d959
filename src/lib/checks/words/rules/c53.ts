import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '预算绩效情况说明',
  topics: ['performance'],
  mention: /绩效(?:自评|评价|管理)/,
  elements: [
    { name: '评价的范围（项目数或金额）', pattern: /\d/ },
    { name: '评价的结果', pattern: /优|良|合格|得分|\d分|结果|完成|达到|较好/ },
  ],
};

/** What was evaluated and with what result is told (预算绩效情况). */
export const c53 = {
  id: 'C53',
  title: '预算绩效写明开展情况和结果',
  severity: 'warning',
  basis: '财政预决算领域基层政务公开标准目录：部门决算逐步公开预算绩效评价结果。',
  meaning: '花了钱还要说花得怎样：评价了哪些项目、多少资金、结果如何。',
  mend: '请部门补上评价的范围（项目数、金额）和结果，并附上自评表或自评报告。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '十四、预算绩效情况说明',
    full: '组织对2个项目、涉及资金71.00万元开展绩效自评，占项目支出总额的100.0%，自评结果为优。自评表见附件。',
    bare: '本部门重视预算绩效管理。',
  }),
} as const satisfies NarrativeRule;
