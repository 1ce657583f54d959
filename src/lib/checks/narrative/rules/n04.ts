import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** The totals of fiscal appropriation. */
export const n04 = {
  id: 'N04',
  title: '财政拨款收支总体情况：总计与财政拨款收入支出决算总表一致',
  severity: 'error',
  basis: '财政拨款收入支出决算总体情况说明引用财政拨款收入支出决算总表的总计，不是本年合计。',
  meaning: '第四节说的财政拨款收、支总计是公开04表最后一行的总计，含年初、年末结转和结余。',
  mend: `对照公开04表的总计行，留意是不是误写了本年收入合计或本年支出合计。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N04'),
  passing: [
    {
      name: '总计与公开04表相同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 四、财政拨款收入支出决算总体情况说明
2021年度财政拨款收、支总计127.00万元，与上年度相比，减少3.00万元，下降2.3%。`),
    },
    {
      name: '财政拨款支出只指一般公共预算财政拨款的',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 四、财政拨款收入支出决算总体情况说明
2021年度财政拨款支出103.00万元。`),
    },
  ],
  failing: [
    {
      name: '误写了本年支出合计',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 四、财政拨款收入支出决算总体情况说明
2021年度财政拨款收、支总计124.00万元。`),
      places: ['s3.4#124.00万元'],
    },
  ],
} as const satisfies NarrativeRule;
