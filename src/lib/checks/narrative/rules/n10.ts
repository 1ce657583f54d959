import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** The running costs of offices. */
export const n10 = {
  id: 'N10',
  title: '机关运行经费：与公用经费合计一致，增减算得出来',
  severity: 'error',
  basis: '机关运行经费是行政单位和参照公务员法管理的事业单位使用一般公共预算安排的基本支出中的公用经费。',
  meaning:
    '第十节说的机关运行经费一般就是公开06表的公用经费合计；部门里有其他事业单位的可以小于它。与年初预算、上年相比的增减额和增减率要对得上。',
  mend: `对照公开06表的公用经费合计；单位性质不同的，请部门说明口径。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N10'),
  passing: [
    {
      name: '等于公用经费合计，增减相符',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十、机关运行经费支出说明
2021年度机关运行经费支出20.00万元，比年初预算数增加5.00万元，增长33.3%。`),
    },
    {
      name: '本年数和上年数都写出，先比上年，再比年初预算',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十、机关运行经费支出说明
2021年度机关运行经费支出20.00万元，2020年度决算数15.00万元，比2020年度增加5.00万元，增长33.33%。与年初预算数25.00万元相比，减少5.00万元，降低20.00%。`),
    },
  ],
  failing: [
    {
      name: '大于公用经费合计',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十、机关运行经费支出说明
2021年度机关运行经费支出22.00万元。`),
      places: ['s3.10#22.00万元'],
    },
    {
      name: '小于公用经费合计，可能含其他事业单位',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十、机关运行经费支出说明
2021年度机关运行经费支出12.00万元。`),
      places: ['s3.10#12.00万元'],
      verdict: 'undecided',
    },
    {
      name: '增长率算不出',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十、机关运行经费支出说明
2021年度机关运行经费支出20.00万元，比年初预算数增加5.00万元，增长25.0%。`),
      places: ['s3.10#25.0%'],
    },
  ],
} as const satisfies NarrativeRule;
