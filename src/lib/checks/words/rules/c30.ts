import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { hasBase, CAUSE, checkRequirement, COMPARED, isOld, RATE, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '收入支出决算总体情况说明',
  topics: ['overall'],
  otherwise: ['income', 'expenditure'],
  front: true,
  mention: /收、?支(?:决算)?总计|收入总计|支出总计/,
  elements: [
    { name: '收支总计的金额', pattern: /\d(?:万|亿)?元/ },
    { name: '与上年相比的增减', pattern: COMPARED, when: isOld },
    { name: '增减的百分比', pattern: RATE, when: hasBase(['overall']) },
    { name: '增减的原因', pattern: CAUSE, when: isOld },
  ],
};

/** The totals are compared with the year before: by how much, by what rate, why (收入支出决算总体情况说明). */
export const c30 = {
  id: 'C30',
  title: '收支总体情况有与上年的比较和原因',
  severity: 'error',
  basis: '财政预决算领域基层政务公开标准目录：部门决算应当说明决算收支增减变化情况。',
  meaning:
    '收支总体情况是读者看的第一段话：今年收支各多少、比上年多了还是少了、为什么。少了原因，数字再准也只说了一半。',
  mend: '看提示缺的是哪一样。与上年持平的写“持平”就算说明了；新成立的部门写明没有上年数。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '一、收入支出决算总体情况说明',
    full: '2021年度收、支总计162.00万元，与上年相比增加12.00万元，增长8.0%，主要原因是人员增加。',
    bare: '2021年度收、支总计162.00万元。',
  }),
} as const satisfies NarrativeRule;
