import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** The general public budget as a whole. */
export const n05a = {
  id: 'N05a',
  title: '一般公共预算支出总体情况：支出与公开05表一致',
  severity: 'error',
  basis: '一般公共预算财政拨款支出决算总体情况说明引用公开05表的合计，占比以本年支出合计为基数。',
  meaning:
    '第五节（一）说的一般公共预算财政拨款支出是公开05表的合计，占全部支出的比例是它除以公开03表的合计。',
  mend: `对照公开05表、公开03表的合计行。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N05a'),
  passing: [
    {
      name: '支出与占比都相符',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （一）一般公共预算财政拨款支出决算总体情况
2021年度一般公共预算财政拨款支出103.00万元，占本年支出合计的66.9%，与上年度相比，增加3.00万元，增长3.0%。`),
    },
  ],
  failing: [
    {
      name: '支出与表不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （一）一般公共预算财政拨款支出决算总体情况
2021年度一般公共预算财政拨款支出130.00万元。`),
      places: ['s3.5.1#130.00万元'],
    },
    {
      name: '占比算不出',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （一）一般公共预算财政拨款支出决算总体情况
2021年度一般公共预算财政拨款支出103.00万元，占本年支出合计的69.6%。`),
      places: ['s3.5.1#69.6%'],
    },
  ],
} as const satisfies NarrativeRule;
