import { AS_APPROVED } from '../../mending.ts';
import { checkClassesComplete } from '../classes.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** The classes of the general public budget. */
export const n05b = {
  id: 'N05b',
  title: '一般公共预算支出结构情况：各类支出与公开05表一致，没有遗漏',
  severity: 'error',
  basis: '一般公共预算财政拨款支出决算结构情况说明逐类引用公开05表，占比以其合计为基数。',
  meaning: '第五节（二）逐类说明支出：有支出的每一类都要说到，数字与公开05表相同，占比相加为100%。',
  mend: `对照公开05表的三位科目行。差0.01而各数之和恰等于合计的，多半是凑整，请部门按表填写。${AS_APPROVED}`,
  check: (view) => [...tellClaims(view, 'N05b'), ...checkClassesComplete(view)],
  passing: [
    {
      name: '两类都与表相同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （二）一般公共预算财政拨款支出决算结构情况
2021年度一般公共预算财政拨款支出103.00万元，主要用于以下方面：科学技术（类）支出80.00万元，占77.7%；社会保障和就业（类）支出23.00万元，占22.3%。`),
    },
  ],
  failing: [
    {
      name: '一类与表不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （二）一般公共预算财政拨款支出决算结构情况
2021年度一般公共预算财政拨款支出103.00万元，主要用于以下方面：科学技术（类）支出80.00万元；社会保障和就业（类）支出32.00万元。`),
      places: ['s3.5.2#103.00万元', 's3.5.2#32.00万元'],
    },
    {
      name: '漏了一类',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算情况说明
#### （二）一般公共预算财政拨款支出决算结构情况
2021年度一般公共预算财政拨款支出103.00万元，主要用于：科学技术（类）支出80.00万元。`),
      places: ['s3.5.2'],
    },
  ],
} as const satisfies NarrativeRule;
