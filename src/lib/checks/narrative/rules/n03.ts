import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Expenditure and its shares. */
export const n03 = {
  id: 'N03',
  title: '支出决算情况：各项支出与支出决算表一致',
  severity: 'error',
  basis: '支出决算情况说明引用支出决算表的合计行；占比以本年支出合计为基数。',
  meaning: '第三节说的本年支出合计、基本支出、项目支出就是公开03表合计行的数，占比是各项除以合计。',
  mend: `对照公开03表的合计行。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N03'),
  passing: [
    {
      name: '三项与表相同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 三、支出决算情况说明
本年支出合计154.00万元，其中：基本支出83.00万元，占53.9%；项目支出71.00万元，占46.1%。`),
    },
  ],
  failing: [
    {
      name: '项目支出与表不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 三、支出决算情况说明
本年支出合计154.00万元，其中：基本支出83.00万元；项目支出17.00万元。`),
      places: ['s3.3#154.00万元', 's3.3#17.00万元'],
    },
  ],
} as const satisfies NarrativeRule;
