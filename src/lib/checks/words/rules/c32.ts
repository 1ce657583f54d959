import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, COMPARED, isOld, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '财政拨款收入支出决算总体情况说明',
  topics: ['fiscal'],
  otherwise: ['general', 'appropriation'],
  mention: /财政拨款(?:收、?支|收入|支出)[^\n。]{0,16}\d/,
  elements: [
    { name: '财政拨款收支总计的金额', pattern: /\d(?:万|亿)?元/ },
    { name: '与上年相比的增减', pattern: COMPARED, when: isOld },
  ],
};

/** The fiscal totals are told and compared with the year before (财政拨款收入支出决算总体情况说明). */
export const c32 = {
  id: 'C32',
  title: '财政拨款收支总体情况有与上年的比较',
  severity: 'error',
  basis: '财政预决算领域基层政务公开标准目录：部门决算应当说明财政拨款收支的增减变化。',
  meaning:
    '部门的钱大多来自财政拨款，这一段单独说财政拨款的收支总计以及与上年相比的变化。它与第一段的口径不同，不能省。',
  mend: '没有其他收入的部门，两段数字可以相同，但这一段仍要写；请部门补上与上年相比的增减。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '四、财政拨款收入支出决算总体情况说明',
    full: '2021年度财政拨款收、支总计127.00万元，与上年度相比，增加7.00万元，增长5.8%，主要原因是人员增加。',
    bare: '2021年度财政拨款收、支总计127.00万元。',
  }),
} as const satisfies NarrativeRule;
