import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '一般公共预算财政拨款基本支出决算情况说明',
  topics: ['basic'],
  mention: /基本支出[^\n]*人员经费/,
  none: /(?:没有|无|未(?:安排|发生)).{0,20}基本支出/,
  instead: '本部门没有一般公共预算财政拨款基本支出',
  elements: [
    { name: '人员经费', pattern: /人员(?:经费|支出)|工资福利/ },
    { name: '公用经费', pattern: /公用(?:经费|支出)|商品和服务/ },
    { name: '各项经费的主要内容', pattern: /包括|用于|其中|工资/ },
  ],
};

/** Basic expenditure is told as staff and public expenses with what they were spent on (人员经费、公用经费). */
export const c34 = {
  id: 'C34',
  title: '基本支出写明人员经费、公用经费及其内容',
  severity: 'error',
  basis: '预算法实施条例第六条：基本支出公开到经济分类款级。',
  meaning: '基本支出保障机构运转，分成人员经费和公用经费两块。这一段要写清两块各多少，主要花在哪些款上。',
  mend: '缺哪一块，对照公开06表请部门补写；基本支出为零的，写明“本年度没有基本支出”。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '六、一般公共预算财政拨款基本支出决算情况说明',
    full: '2021年度一般公共预算财政拨款基本支出73.00万元，其中：人员经费53.00万元，主要包括基本工资、住房公积金、退休费；公用经费20.00万元，主要包括办公费、公务接待费、公务用车运行维护费、办公设备购置。',
    bare: '2021年度一般公共预算财政拨款基本支出73.00万元。',
    none: { words: '本部门没有一般公共预算财政拨款基本支出。' },
  }),
} as const satisfies NarrativeRule;
