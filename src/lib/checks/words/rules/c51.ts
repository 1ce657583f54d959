import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '政府采购支出说明',
  topics: ['procurement'],
  mention: /政府采购(?:支出|金额|总额)/,
  none: /(?:没有|无|未(?:安排|发生|进行|实施|组织)).{0,16}(?:政府)?采购|政府采购(?:支出)?(?:总额|金额|支出)?为?0(?:\.0+)?万?元/,
  instead: '本年度没有政府采购支出',
  elements: [
    { name: '采购总额', pattern: /采购[^\n。]{0,16}\d/ },
    { name: '货物', pattern: /货物/ },
    { name: '工程', pattern: /工程/ },
    { name: '服务', pattern: /服务/ },
    { name: '授予中小企业的金额', pattern: /中小(?:微)?企业/ },
    { name: '授予小微企业的金额', pattern: /小微企业|小型、?微型企业|中小微/ },
  ],
};

/** Procurement is told: total, goods, works, services, and what small companies got (政府采购). */
export const c51 = {
  id: 'C51',
  title: '政府采购写明总额、货物工程服务和中小企业金额',
  severity: 'error',
  basis: '预算法第十四条：政府采购的情况应当及时向社会公开。',
  meaning: '政府采购要写总额，分货物、工程、服务三类，并写明其中给中小企业、小微企业的金额和占比。',
  mend: '为零的类也写“0万元”。全年没有采购的，写“本年度没有政府采购支出”就可以代替其余各项。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '十二、政府采购支出说明',
    full: '2021年度政府采购支出总额10.00万元，其中：货物支出6.00万元、工程支出0万元、服务支出4.00万元。授予中小企业合同金额5.00万元，占50.0%，其中授予小微企业合同金额2.00万元，占20.0%。',
    bare: '2021年度政府采购支出总额10.00万元。',
    none: { words: '本年度没有政府采购支出。' },
  }),
} as const satisfies NarrativeRule;
