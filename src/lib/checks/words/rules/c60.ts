import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '名词解释',
  topics: ['glossary'],
  front: true,
  elements: [{ name: '对名词的解释（写成“词：解释”）', pattern: /(?:[:：]|是指|系指|,指)[^\n]{6}/ }],
};

/** The document explains its terms (名词解释). */
export const c60 = {
  id: 'C60',
  title: '有名词解释',
  severity: 'error',
  basis: '财政预决算领域基层政务公开标准目录：部门决算应当对专业性较强的名词进行解释。',
  meaning: '“结转结余”“机关运行经费”一类的词，普通读者未必懂。决算末尾应当逐个解释用到的名词。',
  mend: '请部门补上名词解释部分，一词一段，写成“词：解释”。网页会用本站的标准释义作提示，但那不能代替部门自己的解释。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '十六、名词解释',
    full: '一、基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。\n二、项目支出：指为完成特定任务而发生的支出。',
    bare: '略。',
  }),
} as const satisfies NarrativeRule;
