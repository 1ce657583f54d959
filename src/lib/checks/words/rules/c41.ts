import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
import { NO_THREE_PUBLIC } from '../three-public.ts';

const NO_TRIP = '(?:没有|无|未)[^\\n。]{0,14}(?:出国|团组)';
const REQUIREMENT: Requirement = {
  section: '“三公”经费支出决算情况说明',
  topics: ['three-public', 'three-public-detail'],
  mention: /三公[”"]?经费/,
  none: NO_THREE_PUBLIC,
  instead: '本年度未安排因公出国（境）',
  optional: true,
  elements: [
    {
      name: '因公出国（境）团组数',
      pattern: new RegExp(`(?:团组|组团|参团)[^\\d\\n]{0,10}\\d|\\d+个?[^\\d\\n。]{0,12}团组|${NO_TRIP}`),
    },
    {
      name: '因公出国（境）人次',
      pattern: new RegExp(
        `团组[^\\n。]{0,30}\\d+人|\\d+人次?[^\\n。]{0,12}出国|出国[^\\n。]{0,30}\\d+人|${NO_TRIP}`,
      ),
    },
  ],
};

/** Trips abroad are told with the numbers of groups and persons (团组数、人次). */
export const c41 = {
  id: 'C41',
  title: '因公出国（境）写明团组数和人次',
  severity: 'error',
  basis: '“三公”经费决算说明：因公出国（境）团组数及人数；没有的写零。',
  meaning:
    '只说出国花了多少钱不够，还要说去了几个团组、多少人次。没有出国也应当写零，免得读者猜是没去还是没写。',
  mend: '请部门补上团组数和人次；没有的写“团组0个、0人次”或“未安排因公出国（境）”。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '七、“三公”经费支出决算情况说明',
    full: '因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组0个，累计0人次。',
    bare: '因公出国（境）费支出决算为2.00万元，用于参加学术会议。',
    none: { words: '因公出国（境）费支出决算为0万元，本年度未安排因公出国（境）。' },
  }),
} as const satisfies NarrativeRule;
