import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Budget performance. */
export const n13 = {
  id: 'N13',
  title: '预算绩效情况：评价涉及的项目、资金和占比对得上',
  severity: 'error',
  basis: '预算绩效情况说明写明纳入评价的资金和占比，占比是涉及资金与项目支出总额之比。',
  meaning: '整体支出应是基本支出与项目支出之和；纳入评价的资金占项目支出总额的百分比，要与所述金额相除一致。',
  mend: `对照公开03表的基本支出、项目支出和绩效评价的项目清单。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N13'),
  passing: [
    {
      name: '全部项目纳入评价',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十四、2021年度预算绩效情况说明
2021年整体支出154.00万元，其中：基本支出83.00万元，项目支出71.00万元，一般公共预算项目支出涉及项目3个，涉及资金71.00万元，占一般公共预算项目支出总额的100.0%。`),
    },
  ],
  failing: [
    {
      name: '占比算不出',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十四、2021年度预算绩效情况说明
2021年整体支出154.00万元，其中：基本支出83.00万元，项目支出71.00万元，一般公共预算项目支出涉及项目3个，涉及资金51.00万元，占一般公共预算项目支出总额的100.0%。`),
      places: ['s3.14#100.0%'],
    },
  ],
} as const satisfies NarrativeRule;
