import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Topic } from '../../narrative/topic.ts';
import type { Problem } from '../../rule.ts';
import { exampleOther, exampleSection } from '../example.ts';
import { checkItems } from '../items.ts';
import { checkRequirement, type Requirement } from '../requirement.ts';
import { listSpentItems } from '../tables-say.ts';

const TOPICS: readonly Topic[] = ['general', 'structure', 'items', 'appropriation'];
const REQUIREMENT: Requirement = {
  section: '一般公共预算财政拨款支出决算情况说明',
  topics: TOPICS,
  mention: /(?:一般公共预算(?:财政拨款)?|财政拨款)支出[^\n。]{0,16}\d/,
  none: /(?:没有|无|未(?:安排|使用)).{0,12}一般公共预算/,
  instead: '本部门没有一般公共预算财政拨款支出',
  elements: [
    { name: '支出总额', pattern: /\d(?:万|亿)?元/ },
    { name: '支出结构（主要用于哪些方面）', pattern: /用于|占|[(]类[)]|类\)/ },
    { name: '年初预算与决算的比较', pattern: /预算/, when: (view) => listSpentItems(view).length > 0 },
  ],
};

const HEADING = '五、一般公共预算财政拨款支出决算情况说明';
const TOTAL =
  '2021年度一般公共预算财政拨款支出103.00万元，年初预算为103.00万元，主要用于以下方面：科学技术（类）支出80.00万元，占77.7%；社会保障和就业（类）支出23.00万元，占22.3%。其中：';
const ITEMS = [
  '1、科学技术支出（类）科学技术普及（款）机构运行（项）。',
  '年初预算为45.00万元，支出决算为50.00万元，完成年初预算的111.1%，决算数大于年初预算数的主要原因是：人员增加。',
  '2、科学技术支出（类）科学技术普及（款）科普活动（项）。年初预算为30.00万元，支出决算为30.00万元，决算数与年初预算数持平。',
  '3、社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为8.00万元，支出决算为8.00万元，完成年初预算的100.0%。',
  '4、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。年初预算为20.00万元，支出决算为15.00万元，决算数小于年初预算数的主要原因是人员退休。',
];
const FULL = [TOTAL, ...ITEMS].join('\n');

/** General-budget expenditure is told as a whole, by structure, and for every 项 with its budget and the cause of the difference. */
export const c33 = {
  id: 'C33',
  title: '一般公共预算支出说到每一项，写明预算、决算和差异原因',
  severity: 'error',
  basis: '预算法实施条例第六条：一般公共预算支出公开到功能分类项级；决算与预算的差异应当说明。',
  meaning:
    '公开05表里有支出的每一个“项”，文字里都应当有一段：年初预算多少、决算多少、差在哪里。这一段不能只挑几项来写。只按“款”来写的，每一款都要说到。',
  mend: '按提示的科目，对照公开05表请部门补写；合并成“其他”一笔带过的，也请拆开。原件有而没有认出来的，多半是科目写法特殊，可在 review.json 中写明。',
  check: (view) => [...checkRequirement(view, REQUIREMENT), ...checkEach(view)],
  passing: [
    { name: '每一项都有说明', subject: () => exampleSection(HEADING, FULL) },
    {
      name: '绩效自评报告不要求此项',
      subject: () => exampleSection(HEADING, '略。', { kind: 'performance-self-evaluation' }),
    },
  ],
  failing: [
    {
      name: '没有这一节',
      subject: () => exampleOther(),
      places: [checkRequirement(exampleOther(), REQUIREMENT)[0]?.message ?? ''],
    },
    {
      name: '漏了一项',
      subject: () => exampleSection(HEADING, FULL.replace(`${ITEMS[3] ?? ''}\n`, '')),
      places: ['s3.5'],
    },
    {
      name: '有差异而没有原因',
      subject: () => exampleSection(HEADING, FULL.replace('，决算数小于年初预算数的主要原因是人员退休', '')),
      places: ['s3.5#机关事业单位基本养老保险缴费支出'],
    },
  ],
} as const satisfies NarrativeRule;

function checkEach(view: NarrativeView): readonly Problem[] {
  return checkItems(view, TOPICS);
}
