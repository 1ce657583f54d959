import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '机构设置和决算单位构成',
  topics: ['organisation', 'duties'],
  mention: /内设机构|内设.{0,6}(?:科|处|股)室|决算单位构成/,
  front: true,
  elements: [
    { name: '机构设置', pattern: /内设|机构|科室|处室|股室|下设|编制/ },
    {
      name: '决算单位构成（如“仅包括本级”）',
      pattern:
        /单位构成|仅包括|仅含|只包括|汇总|纳入|(?:没有|无).{0,8}(?:下属|所属|二级)|(?:下属|所属|二级).{0,8}单位|本级/,
    },
  ],
};

/** The offices of the department and the units its accounts add up are told (机构设置、决算单位构成). */
export const c04 = {
  id: 'C04',
  title: '说明机构设置和决算单位构成',
  severity: 'error',
  basis: '财政预决算领域基层政务公开标准目录：部门决算应当说明机构设置；公开的范围是哪些单位应当写明。',
  meaning:
    '机构设置说部门由哪些科室和单位组成，决算单位构成说这份决算汇总了哪几家。没有后一句，就不知道数字是一家的还是几家加起来的。',
  mend: '只有本级的，写一句“本部门决算仅包括本级”即可；有下属单位的，请部门列出纳入汇总的单位名称。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '二、机构设置',
    full: '（一）内设机构设置。本局内设办公室、业务科。\n（二）决算单位构成。本部门决算仅包括示例市示例局本级。',
    bare: '本局内设办公室、业务科。',
  }),
} as const satisfies NarrativeRule;
