import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
const REQUIREMENT: Requirement = {
  section: '国有资产占用情况说明',
  topics: ['assets'],
  mention: /国有资产占[用有]|共有车辆/,
  instead: '没有车辆，没有单位价值100万元以上的设备',
  elements: [
    {
      name: '车辆数',
      pattern: /车辆?[^\n。]{0,16}\d+[辆台]|\d+[辆台][^\n。]{0,10}车|(?:没有|无)[^\n。]{0,6}车/,
    },
    {
      name: '车辆的用途',
      pattern: /用车|(?:其中|包括|用于|主要是)[^\n。]*车/,
      // “单位价值100万元以上设备（不含车辆）29台（套）” counts equipment.
      when: (_, text) => /(?<!不含)车辆?[^\n。]{0,8}[1-9]\d*[辆台]/.test(text),
    },
    { name: '大型设备台数', pattern: /设备/ },
  ],
};

/** Vehicles by use and equipment of high value are told (国有资产占用情况). */
export const c52 = {
  id: 'C52',
  title: '国有资产占用写明车辆和设备',
  severity: 'warning',
  basis: '财政预决算领域基层政务公开标准目录：部门决算逐步公开国有资产占用情况。',
  meaning: '部门占用的车辆和大型设备属于国家所有，要写明车辆总数和用途、价值较高的设备台数。没有也写零。',
  mend: '车辆按用途分类写；设备的标准是 50 万元以上通用设备、100 万元以上专用设备，2022 年度起为 100 万元以上设备，照当年的格式写。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '十三、国有资产占用情况说明',
    full: '截至2021年12月31日，共有车辆1辆，其中，其他用车1辆；单位价值50万元以上通用设备0台（套）；单位价值100万元以上专用设备0台（套）。',
    bare: '本单位国有资产保管良好。',
  }),
} as const satisfies NarrativeRule;
