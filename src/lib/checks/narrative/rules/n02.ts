import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Income and its shares. */
export const n02 = {
  id: 'N02',
  title: '收入决算情况：各项收入与收入决算表一致',
  severity: 'error',
  basis: '收入决算情况说明引用收入决算表的合计行；占比以本年收入合计为基数。',
  meaning: '第二节说的本年收入合计和各项收入就是公开02表合计行的数，占比是各项除以合计。',
  mend: `对照公开02表的合计行。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N02'),
  passing: [
    {
      name: '三项与表相同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 二、收入决算情况说明
本年收入合计150.00万元，其中：财政拨款收入120.00万元，占80.0%；事业收入30.00万元，占20.0%。`),
    },
  ],
  failing: [
    {
      name: '事业收入与表不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 二、收入决算情况说明
本年收入合计150.00万元，其中：财政拨款收入120.00万元，占80.0%；事业收入31.50万元，占21.0%。`),
      places: ['s3.2#150.00万元', 's3.2#31.50万元'],
    },
    {
      name: '占比算不出',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 二、收入决算情况说明
本年收入合计150.00万元，其中：财政拨款收入120.00万元，占81.0%；事业收入30.00万元，占20.0%。`),
      places: ['s3.2#81.0%'],
    },
  ],
} as const satisfies NarrativeRule;
