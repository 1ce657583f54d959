import { AS_APPROVED } from '../../mending.ts';
import { checkFundsDenied } from '../denied.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Funds and state capital. */
export const n09 = {
  id: 'N09',
  title: '政府性基金、国有资本经营预算情况：与各自的表一致',
  severity: 'error',
  basis: '政府性基金预算、国有资本经营预算的收入支出情况说明引用各自的表；没有数据的表应当说明。',
  meaning: '第八、九节说的数与公开08、09表（各年编号不同）相同；说没有收支的，表中也没有数。',
  mend: `对照政府性基金表、国有资本经营预算表。${AS_APPROVED}`,
  check: (view) => [...tellClaims(view, 'N09'), ...checkFundsDenied(view)],
  passing: [
    {
      name: '基金收支与表相同，国有资本没有',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 八、政府性基金预算收入支出决算情况
2021年度政府性基金预算财政拨款年初结转和结余3.00万元，本年收入20.00万元，本年支出21.00万元，年末结转和结余2.00万元。
### 九、国有资本经营预算支出决算情况
本单位没有使用国有资本经营预算安排的支出。`),
    },
  ],
  failing: [
    {
      name: '本年支出与表不同',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 八、政府性基金预算收入支出决算情况
2021年度政府性基金预算财政拨款本年收入20.00万元，本年支出12.00万元。`),
      places: ['s3.8#12.00万元'],
    },
    {
      name: '表中有数，却说没有',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 八、政府性基金预算收入支出决算情况
本单位没有政府性基金收入，也没有使用政府性基金安排的支出。`),
      places: ['s3.8'],
    },
  ],
} as const satisfies NarrativeRule;
