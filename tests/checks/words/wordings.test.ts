import { describe, expect, it } from 'vitest';
import { exampleTables } from '../../../src/lib/checks/accounts/example/department.ts';
import { exampleNarrative } from '../../../src/lib/checks/narrative/example.ts';
import type { NarrativeRule } from '../../../src/lib/checks/narrative/rule.ts';
import { exampleSection } from '../../../src/lib/checks/words/example.ts';
import { WORDS_RULES } from '../../../src/lib/checks/words/index.ts';

const rules: readonly NarrativeRule[] = WORDS_RULES;
const ruleOf = (id: string) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`Expected rule ${id}`);
  return rule;
};

const THREE = '七、财政拨款“三公”经费支出决算情况说明';

/** Other ways to say all that is required: rule, heading, words. None may be objected to. */
const SAID: readonly (readonly [string, string, string])[] = [
  [
    'C03',
    '一、主要职能',
    '（一）贯彻执行有关自然资源和国土空间规划的法律、法规、规章，研究制定实施办法。\n（二）组织编制并监督实施专项规划，承办区政府交办的其他事项。',
  ],
  ['C04', '二、机构设置情况', '内设机构8个，所属二级预算单位3个，全部纳入2021年度部门决算编制范围。'],
  ['C04', '二、部门决算单位构成', '本部门只有本级，没有其他预算单位。内设科室5个。'],
  [
    'C30',
    '一、收入支出决算总体情况说明',
    '2021年度收入总计、支出总计各300.00万元，较上年减少1.20万元，下降0.4%。主要系人员减少。',
  ],
  ['C30', '一、收入支出决算总体情况说明', '收、支总计均为300.00万元，与2020年度持平。'],
  ['C30', '一、收入支出决算总体情况说明', '收支总计300.00万元。本部门为新成立单位，上年无数据。'],
  [
    'C31',
    '二、收入决算情况说明',
    '收入合计10.00万元，其中财政拨款收入占比100%。支出合计10.00万元，其中基本支出所占比重为100%。',
  ],
  ['C32', '四、财政拨款收支决算总体情况说明', '财政拨款收支总计各9.00万元，同比增长3%，因项目增加。'],
  [
    'C34',
    '六、一般公共预算财政拨款基本支出决算情况说明',
    '基本支出73.00万元：（一）人员支出53.00万元，包括工资福利。（二）公用支出20.00万元，用于日常办公。',
  ],
  ['C34', '六、一般公共预算财政拨款基本支出决算情况说明', '本单位未安排一般公共预算基本支出。'],
  [
    'C40',
    THREE,
    '“三公”经费年初预算2.85万元，决算0.39万元，完成预算的13.7%。因公出国（境）费、公务用车购置及运行维护费均为0，接待费0.39万元。比上年减少0.15万元，下降27.8%，主要原因是厉行节约。',
  ],
  ['C40', THREE, '示例市示例局2021年度无“三公”经费财政拨款支出。'],
  ['C41', THREE, '组织出国团组2个，6人次。'],
  ['C41', THREE, '全年因公出国（境）2个团组、累计6人次。'],
  ['C41', THREE, '2021年未组织因公出国（境）活动。'],
  ['C42', THREE, '公务用车购置支出为0.00万元。公务用车运行维护支出2.00万元，公务用车保有量为3辆。'],
  ['C42', THREE, '当年购置公务用车1辆，购置费18.00万元；运行维护费2.00万元，年末保有3辆。'],
  [
    'C42',
    THREE,
    '公务用车购置费无支出，更新车辆0辆。公务用车运行费2.00万元，开支财政拨款的公务用车共有2辆，保有量2辆。',
  ],
  ['C43', THREE, '国内公务接待2批次、26人次，其中外宾接待0批次、0人次。'],
  ['C43', THREE, '共接待国内来访团组5个，来宾30人次。'],
  ['C43', THREE, '全年无公务接待支出。'],
  [
    'C50',
    '十、机关运行经费支出说明',
    '机关运行经费支出142.80万元，比2020年度减少13.52万元，下降8.7%。主要原因是压减培训费。',
  ],
  ['C50', '十、机关运行经费支出说明', '本单位属公益一类事业单位，按规定未使用机关运行经费。'],
  ['C50', '十、机关运行经费支出说明', '机关运行经费决算0万元。'],
  [
    'C51',
    '十二、政府采购支出说明',
    '政府采购金额为23.00万元，其中货物采购12.00万元、工程采购1.00万元、服务采购10.00万元。由中小企业供应商中标22.00万元，由小微企业供应商中标16.00万元。',
  ],
  ['C51', '十二、政府采购支出说明', '2021年度政府采购支出总额0万元。'],
  ['C51', '十二、政府采购支出说明', '本部门未发生政府采购支出。'],
  ['C52', '十三、国有资产占有使用情况说明', '共有车辆0辆。单价100万元（含）以上设备（不含车辆）0台（套）。'],
  ['C52', '十三、国有资产占有使用情况说明', '共有车辆0辆。单价100万元（含）以上设备（不含车辆）29台（套）。'],
  ['C53', '十四、预算绩效管理情况', '对3个项目开展自评，涉及金额50.00万元，平均得分98.5分。'],
  [
    'C30',
    '一、收入决算情况说明',
    '2021年度收入合计10.00万元，比上年增加1.00万元，增长11.1%，主要是项目增加。',
  ],
  ['C32', '二、财政拨款支出决算情况说明', '财政拨款支出9.00万元，比上年减少1.00万元，因人员减少。'],
  ['C04', '一、部门主要职责及内设机构', '内设机构5个。纳入决算编制范围的单位1个，即本级。'],
  ['C60', '十六、名词解释', '1.基本支出是指保障机构正常运转的支出。'],
];

/** Words that leave something out: rule, heading, words, what the message must name. */
const UNSAID: readonly (readonly [string, string, string, string])[] = [
  ['C30', '一、收入支出决算总体情况说明', '收、支总计300.00万元，比上年增加12.00万元，增长4.2%。', '原因'],
  [
    'C34',
    '六、一般公共预算财政拨款基本支出决算情况说明',
    '基本支出73.00万元，其中人员经费53.00万元，包括工资。',
    '公用经费',
  ],
  [
    'C40',
    THREE,
    '“三公”经费预算8.00万元，决算4.00万元，完成预算的50%，与上年持平。包括因公出国费0万元、公务接待费4.00万元。',
    '公务用车费',
  ],
  ['C41', THREE, '因公出国（境）团组2个。公务接待2批次、20人次。', '人次'],
  ['C42', THREE, '公务用车购置及运行维护费3.50万元，保有量1辆。', '公务用车购置数'],
  ['C42', THREE, '未购置公务用车。公务用车运行维护费3.50万元。', '保有量'],
  ['C43', THREE, '国内公务接待2批次。', '人次'],
  ['C50', '十、机关运行经费支出说明', '机关运行经费20.00万元，比上年减少1.00万元。', '原因'],
  [
    'C51',
    '十二、政府采购支出说明',
    '政府采购支出总额10.00万元，其中货物6.00万元、服务4.00万元。授予中小企业5.00万元，小微企业2.00万元。',
    '工程',
  ],
  ['C52', '十三、国有资产占用情况说明', '共有车辆3辆，单价100万元以上设备0台（套）。', '用途'],
];

describe('what is said in other words', () => {
  it.each(SAID)('%s accepts it under %s: %s', (id, heading, words) => {
    expect(ruleOf(id).check(exampleSection(heading, words))).toEqual([]);
  });
});

describe('what is left out', () => {
  it.each(UNSAID)('%s names it under %s: %s → %s', (id, heading, words, missing) => {
    const problems = ruleOf(id).check(exampleSection(heading, words));
    expect(problems.map(({ reported }) => reported)).toEqual([expect.stringContaining(missing)]);
  });
});

it('a document that is no final accounts is asked for nothing of theirs', () => {
  const report = exampleNarrative('## 一、概况\n本局负责示例工作。', {
    kind: 'performance-self-evaluation',
    tables: exampleTables({ kind: 'performance-self-evaluation' }),
  });
  expect(rules.flatMap((rule) => rule.check(report))).toEqual([]);
});

it('a department whose section has no heading of its own is found by its words', () => {
  const view = exampleNarrative(
    '## 第三部分 2021年度部门决算情况说明\n### 十一、其他重要事项\n（一）机关运行经费支出情况。机关运行经费20.00万元，与上年持平。\n（二）政府采购支出情况。本年度没有政府采购支出。',
  );
  expect(['C50', 'C51'].flatMap((id) => ruleOf(id).check(view))).toEqual([]);
});
