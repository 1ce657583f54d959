import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Shares that should make a hundred. */
export const n17 = {
  id: 'N17',
  title: '占比合计：列全的各项占比相加为100%',
  severity: 'error',
  basis:
    '各部分金额之和等于总数时，各部分占比之和等于100%；n 个占比各自四舍五入，合计与100%至多差 n 个半单位。',
  meaning:
    '把总数拆成几部分、每部分都写了占比时，占比加起来应是100%。每个占比都可能四舍五入，所以允许有一点尾数。',
  mend: `逐项用金额除以总数重算占比，看是哪一项写错。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N17'),
  passing: [
    {
      name: '两项占比相加为100%',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （二）一般公共预算财政拨款支出决算结构情况
2021年度一般公共预算财政拨款支出103.00万元，主要用于以下方面：科学技术（类）支出80.00万元，占77.7%；社会保障和就业（类）支出23.00万元，占22.3%。`),
    },
    {
      name: '没有列全的不要求100%',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
项目支出100.00万元，其中：科普活动60.00万元，占60.0%；学术交流20.00万元，占20.0%。`),
    },
  ],
  failing: [
    {
      name: '每一项都在尾数误差以内，合计却多出0.4个百分点',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
项目支出100.00万元，其中：甲项目25.00万元，占25.1%；乙项目25.00万元，占25.1%；丙项目25.00万元，占25.1%；丁项目25.00万元，占25.1%。`),
      places: ['s5.绩效自评报告#25.1%(4)'],
    },
    {
      name: '三项各占三分之一，合计99.9%',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
项目支出90.00万元，其中：甲项目30.00万元，占33.3%；乙项目30.00万元，占33.3%；丙项目30.00万元，占33.3%。`),
      places: ['s5.绩效自评报告#33.3%(3)'],
      verdict: 'rounding',
    },
  ],
} as const satisfies NarrativeRule;
