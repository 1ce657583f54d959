import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Comparisons, shares, completion and ratios. */
export const n21 = {
  id: 'N21',
  title: '增减、占比、完成率、控制率与所述数字算得出来',
  severity: 'error',
  basis:
    '增减率＝增减额÷基期数；占比＝部分÷总数；完成率＝决算数÷预算数；控制率＝实际数÷预算数（在职人员控制率＝在职人数÷编制数）。四舍五入到所印位数，允许一个单位的尾数；基数为零不能计算百分比。',
  meaning:
    '正文里的百分比都是由别的数字算出来的，把那些数字再算一遍，应当得到同样的百分比；“增加”“减少”“大于”“小于”也要与数字一致。',
  mend: `用提示中的算式重算；常见的是分子分母用错、上年数用错，或者改了金额没有改百分比。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N21'),
  passing: [
    {
      name: '增减率、控制率都算得出来',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
编制数25人，年末在职人数24人，在职人员控制率为96%。“三公经费”2021年预算数16.50万元，比2020年预算数17万元减少0.5万元。“三公”经费实际支出数5.70万元，预算安排数16.50万元，“三公经费”控制率为34.55%。`),
    },
  ],
  failing: [
    {
      name: '控制率算不出',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
编制数25人，年末在职人数24人，在职人员控制率为98%。`),
      places: ['s5.绩效自评报告#98%'],
    },
    {
      name: '减少额与两年的数不符',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
“三公经费”2021年预算数16.50万元，比2020年预算数17万元减少1.5万元。`),
      places: ['s5.绩效自评报告#1.5万元'],
    },
    {
      name: '前面说增加，后面说下降',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
会议费支出8.00万元，比上年增加2.00万元，下降33.3%。`),
      places: ['s5.绩效自评报告#33.3%'],
    },
    {
      name: '上年为零，不能说增长100%',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
培训费支出2.00万元，比上年增加2.00万元，增长100%。`),
      places: ['s5.绩效自评报告#100%'],
    },
    {
      name: '只差一个尾数',
      subject: () =>
        exampleNarrative(`## 第五部分 附件
### 绩效自评报告
公用经费预算数16.50万元，决算数5.70万元，公用经费控制率为34.54%。`),
      places: ['s5.绩效自评报告#34.54%'],
      verdict: 'rounding',
    },
  ],
} as const satisfies NarrativeRule;
