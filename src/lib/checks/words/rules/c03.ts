import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '部门职责',
  topics: ['duties'],
  // Also run in with its number: （一）部门职责。…
  mention: /主要职[责能](?:是|为|:)|^(?:[(]?[一二三四五1-5][)、.])?(?:部门|单位|机构)?(?:主要)?职[责能][。:]/,
  front: true,
  elements: [{ name: '职责的具体内容（不少于 40 字）', pattern: /(?:[^\n]\n?){40}/ }],
};

/** The duties of the department are told (主要职责), in more than a line. */
export const c03 = {
  id: 'C03',
  title: '说明部门的主要职责',
  severity: 'error',
  basis: '财政预决算领域基层政务公开标准目录：部门决算应当说明职责。',
  meaning: '先知道这个部门做什么，才看得懂它的钱花在哪里。决算开头应当有一段话说清主要职责。',
  mend: '原件的“部门概况”里多半就有；标题写法特殊而没有认出的，在 review.json 中写明。原件确实没有的，请部门按三定方案补写。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '一、部门职责',
    full: '（一）贯彻执行科学技术普及的方针政策，拟订全市科普工作规划并组织实施。\n（二）组织学术交流，促进学科发展，反映科技工作者的意见，完成市委、市政府交办的其他任务。',
    bare: '见部门网站。',
  }),
} as const satisfies NarrativeRule;
