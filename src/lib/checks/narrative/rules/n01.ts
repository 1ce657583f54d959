import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** The totals of income and expenditure, and how they changed. */
export const n01 = {
  id: 'N01',
  title: '收入支出决算总体情况：总计、与上年相比的数与表一致',
  severity: 'error',
  basis: '收入支出决算总体情况说明引用收入支出决算总表的总计，并与上年比较。',
  meaning: '第一节说的收、支总计就是公开01表的总计；说比上年增加或减少多少，增减额、增减率和方向要对得上。',
  mend: `先看公开01表的总计行，再看上年决算。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N01'),
  passing: [
    {
      name: '总计与公开01表相同，增减率相符',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 一、收入支出决算总体情况说明
2021年度收、支总计162.00万元，与上年度相比，增加12.00万元，增长8.0%，主要原因是项目增加。`),
    },
  ],
  failing: [
    {
      name: '总计与表不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 一、收入支出决算总体情况说明
2021年度收、支总计163.00万元。`),
      places: ['s3.1#163.00万元'],
    },
    {
      name: '增长率算不出',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 一、收入支出决算总体情况说明
2021年度收、支总计162.00万元，与上年度相比，增加12.00万元，增长9.0%。`),
      places: ['s3.1#9.0%'],
    },
  ],
} as const satisfies NarrativeRule;
