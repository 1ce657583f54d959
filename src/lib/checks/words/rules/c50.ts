import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { CAUSE, checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '机关运行经费支出说明',
  topics: ['running'],
  mention: /机关运行经费/,
  none: /(?:没有|无|未(?:安排|发生|使用)|不涉及|不属于).{0,24}机关运行经费|机关运行经费.{0,24}(?:没有|无此|未安排|不涉及|(?<![\d.])0(?:\.0+)?万?元)/,
  instead: '本单位无机关运行经费',
  elements: [
    { name: '机关运行经费的金额', pattern: /\d(?:万|亿)?元/ },
    { name: '比年初预算或上年的增减', pattern: /增加|减少|增长|下降|持平|相同|一致|无变化/ },
    { name: '增减的原因', pattern: CAUSE },
  ],
};

/** The expenses of running offices are told with their change and its cause, or said not to exist (机关运行经费). */
export const c50 = {
  id: 'C50',
  title: '机关运行经费写明金额、增减和原因，没有的写明',
  severity: 'error',
  basis: '预算法第十四条：机关运行经费的安排、使用情况应当作出说明。',
  meaning:
    '机关运行经费是维持机关运转的公用经费，法律点名要求说明。要写清多少、比预算或上年增减多少、为什么；事业单位没有的，写一句没有。',
  mend: '事业单位补一句“本单位无机关运行经费”；行政和参公单位请部门补上金额、增减和原因，金额一般等于公开06表的公用经费合计。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '十、机关运行经费支出说明',
    full: '2021年度机关运行经费支出20.00万元，比上年减少1.00万元，下降4.8%，主要原因是压减办公费。',
    bare: '2021年度机关运行经费支出20.00万元。',
    none: { words: '本单位为事业单位，无机关运行经费。' },
  }),
} as const satisfies NarrativeRule;
