import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** One quantity, one number. */
export const n14 = {
  id: 'N14',
  title: '同一指标在全文只有一个数',
  severity: 'error',
  basis: '同一文件对同一指标、同一年度、同一口径只应有一个数。',
  meaning:
    '同一个指标在正文不同地方（包括后附的绩效报告）出现多次时，数字应当相同；不同就要弄清是口径不同还是写错了。',
  mend: `把两处并排看，问清哪一处是审定数；口径不同的请部门写明。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N14'),
  passing: [
    {
      name: '两处相同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十二、政府采购支出说明
2021年度政府采购支出总额133.39万元。
## 第五部分 附件
### 绩效自评报告
政府采购支出总额133.39万元。`),
    },
  ],
  failing: [
    {
      name: '两处不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 十二、政府采购支出说明
2021年度政府采购支出总额133.39万元。
## 第五部分 附件
### 绩效自评报告
政府采购支出总额132.39万元。`),
      places: ['s5.绩效自评报告#132.39万元'],
    },
  ],
} as const satisfies NarrativeRule;
