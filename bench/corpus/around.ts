import { printNumeral } from './numerals.ts';
import type { Random } from '../../tests/checks/narrative/generate/random.ts';
import { take } from './items.ts';
import type { Department } from './places.ts';
import { TERMS } from './terms.ts';

const DUTIES: readonly ((field: string, all: string) => string)[] = [
  (field, all) => `贯彻执行国家和省、市关于${field}工作的方针政策和法律法规，拟订${all}${field}发展规划和年度计划并组织实施。`,
  (field, all) => `起草${all}${field}方面的规范性文件草案，研究提出政策建议，承担规范性文件的合法性审查工作。`,
  (field) => `负责${field}领域的统计监测、信息发布和档案管理，推进业务数据共享和信息化建设。`,
  (field, all) => `指导${all}${field}领域的基层基础工作，组织开展业务培训和工作交流，加强队伍能力建设。`,
  (field) => `承担${field}领域的监督检查工作，依法查处违法违规行为，维护群众合法权益。`,
  (field) => `管理${field}专项资金，会同有关部门编制项目计划，对项目实施情况进行跟踪问效。`,
  (field, all) => `组织实施${all}${field}重点工程和重大项目，协调解决实施中的困难和问题。`,
  (field) => `开展${field}宣传教育，普及有关知识，受理群众咨询、投诉和建议。`,
  (field) => `负责${field}领域的安全生产、应急处置和风险防范，制定应急预案并组织演练。`,
  (field) => `推动${field}领域的改革创新，总结推广先进经验，承担有关试点工作。`,
  (field) => `组织开展${field}对外交流合作，联系有关行业协会和社会组织并给予业务指导。`,
  (field) => `承担${field}领域行政审批和公共服务事项的办理，优化办事流程，提高服务效率。`,
]; // prettier-ignore
const OFFICES = [
  '人事科', '财务科', '政策法规科', '综合业务科', '规划发展科', '监督检查科', '项目管理科', '宣传教育科',
  '信息统计科', '行政审批科', '安全应急科', '基层指导科', '机关党务科',
]; // prettier-ignore
const UNITS = ['信息中心', '服务中心', '培训中心', '事务中心', '宣传教育中心', '综合执法大队'];

/** Terms that every department explains. */
const ALWAYS = ['财政拨款收入', '基本支出', '项目支出', '“三公”经费', '机关运行经费'];

/** What stays the same in the words of a department from year to year: its duties, its offices, the terms it explains. */
export interface Profile {
  readonly duties: readonly string[];
  readonly offices: readonly string[];
  readonly units: readonly string[];
  readonly terms: typeof TERMS;
}

/** Chooses the profile of a department. */
export function makeProfile(random: Random, { kind, place }: Department): Profile {
  const [, , field, , size] = kind;
  const all = place.level === 'city' ? '全市' : place.name.endsWith('区') ? '全区' : '全县';
  const [few, many] = { small: [4, 6], medium: [5, 8], large: [7, 11] }[size] as [number, number];
  return {
    duties: take(random, DUTIES, random.between(few, many)).map((write) => write(field, all)),
    offices: ['办公室', ...take(random, OFFICES, random.between(1, few + 2))],
    units: size === 'small' || random.chance(40) ? [] : take(random, UNITS, random.between(1, 4)),
    terms: chooseTerms(random),
  };
}

/** The terms everyone explains and some of the others, in their order. */
function chooseTerms(random: Random): typeof TERMS {
  const others = TERMS.filter(([term]) => !ALWAYS.includes(term));
  const chosen = new Set([...ALWAYS, ...take(random, others, random.between(2, 9)).map(([term]) => term)]);
  return TERMS.filter(([term]) => chosen.has(term));
}

/** The parts before and after part three: cover, duties and offices; the terms. */
export function writeAround(
  year: number,
  { name }: Department,
  { duties, offices, units, terms }: Profile,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const consists =
    units.length === 0
      ? `本单位无独立核算的下属单位，${year}年度部门决算汇总公开单位仅包括${name}本级。`
      : `${year}年度部门决算汇总公开单位包括${name}本级以及所属的${units.join('、')}，所属单位的收支均已纳入汇总。`;
  return {
    before: [
      `<Cover>\n  ${year}年度\n\n  ${name}\n\n  部门决算\n</Cover>`,
      `## 第一部分 ${name}概况`,
      '### 一、部门职责',
      `根据机构编制规定，${name}的主要职责是：`,
      ...duties.map((duty, index) => `（${printNumeral(index + 1)}）${duty}`),
      `（${printNumeral(duties.length + 1)}）完成上级交办的其他任务。`,
      '### 二、机构设置',
      `（一）内设机构设置。${name}内设机构包括：${offices.join('、')}。`,
      `（二）决算单位构成。${consists}`,
    ],
    after: [
      '## 第四部分 名词解释',
      ...terms.map(([term, meaning], index) => `${printNumeral(index + 1)}、${term}：${meaning}`),
    ],
  };
}
