import type { NarrativeRule } from '../../narrative/rule.ts';
import { requirementExamples } from '../example.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
import { NO_THREE_PUBLIC } from '../three-public.ts';

const NO_VEHICLE = '(?:没有|无)(?:公务用车|公车|车辆)';
const NOT_BOUGHT = `(?:未|没有|无)(?:新增?)?(?:购置|购买|更新|安排公务用车购置|发生公务用车购置|公务用车购置)|购置[^\\n。]{0,16}(?<![\\d.])0(?:\\.0+)?万?元|${NO_VEHICLE}`;
const REQUIREMENT: Requirement = {
  section: '“三公”经费支出决算情况说明',
  topics: ['three-public', 'three-public-detail'],
  mention: /三公[”"]?经费/,
  none: NO_THREE_PUBLIC,
  instead: '本单位没有公务用车',
  optional: true,
  elements: [
    {
      name: '单列的公务用车购置费',
      pattern: new RegExp(`购置费?(?!费?(?:及|和|、|与))[^\\n。]{0,14}(?:\\d|无|没有)|${NOT_BOUGHT}`),
    },
    {
      name: '单列的公务用车运行维护费',
      pattern: new RegExp(`(?<!购置费?(?:及|和|、|与))(?:公务用车|公车)?运行|${NO_VEHICLE}`),
    },
    {
      name: '公务用车购置数',
      pattern: new RegExp(
        `(?:购置|更新|购买|购入)[^\\n。保]{0,24}\\d+[辆台]|\\d+[辆台][^\\n。]{0,10}购置|${NOT_BOUGHT}`,
      ),
    },
    {
      name: '公务用车保有量',
      pattern: new RegExp(
        `保有[^\\n。]{0,14}\\d|(?:共有|拥有|现有|实有)公务用车[^\\n。]{0,4}\\d+[辆台]|\\d+[辆台][^\\n。]{0,10}保有|${NO_VEHICLE}`,
      ),
    },
  ],
};

/** Vehicles are told with purchase and running apart, the number bought and the number held (购置数、保有量). */
export const c42 = {
  id: 'C42',
  title: '公务用车分列购置费、运行费，写明购置数和保有量',
  severity: 'error',
  basis: '“三公”经费决算说明：公务用车费细化为购置费、运行费，并说明购置数及保有量。',
  meaning:
    '买车的钱和养车的钱要分开说，还要写今年买了几辆、现在一共有几辆。合成一个数，就看不出有没有新买车。',
  mend: '请部门把购置费和运行费分两句写，各写金额；没有购置的写“未购置公务用车”，没有车的写“没有公务用车”。',
  check: (view) => checkRequirement(view, REQUIREMENT),
  ...requirementExamples(REQUIREMENT, {
    heading: '七、“三公”经费支出决算情况说明',
    full: '公务用车购置费0万元，未购置公务用车。公务用车运行维护费3.50万元，年末公务用车保有量为1辆。',
    bare: '公务用车购置及运行维护费3.50万元，主要是燃料费、维修费。',
    none: { words: '本单位没有公务用车，公务用车购置费0万元、运行维护费0万元。' },
  }),
} as const satisfies NarrativeRule;
