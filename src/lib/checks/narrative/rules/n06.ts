import { AS_APPROVED } from '../../mending.ts';
import { checkBasicNames } from '../names.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Words that agree with the tables of the example. */
const WORDS = `## 第三部分 部门决算情况说明
### 六、一般公共预算财政拨款基本支出决算情况说明
2021年度一般公共预算财政拨款基本支出73.00万元，其中：人员经费53.00万元，占基本支出的72.6%，主要包括基本工资、住房公积金、退休费；公用经费20.00万元，占基本支出的27.4%，主要包括办公费、公务接待费、公务用车运行维护费、办公设备购置。`;

/** Basic expenditure and its lists. */
export const n06 = {
  id: 'N06',
  title: '基本支出情况：人员经费、公用经费及所列款与公开06表一致',
  severity: 'error',
  basis: '一般公共预算财政拨款基本支出决算情况说明引用公开06表（基本支出决算表），所列支出按经济分类到款。',
  meaning:
    '第六节说的基本支出、人员经费、公用经费与公开05、06表相同；列举的名目在公开06表中有金额，金额大的名目没有漏写。',
  mend: `对照公开06表有金额的行。${AS_APPROVED}`,
  check: (view) => [...tellClaims(view, 'N06'), ...checkBasicNames(view)],
  passing: [
    {
      name: '金额与名目都与表相同',
      subject: () => exampleNarrative(WORDS),
    },
  ],
  failing: [
    {
      name: '公用经费与表不同',
      subject: () =>
        exampleNarrative(
          WORDS.replace('公用经费20.00万元', '公用经费22.00万元').replace('本支出的27.4%', '本支出的30.1%'),
        ),
      places: ['s3.6#73.00万元', 's3.6#22.00万元'],
    },
    {
      name: '列了表中没有金额的名目',
      subject: () => exampleNarrative(WORDS.replace('要包括办公费、公务', '要包括办公费、印刷费、公务')),
      places: ['s3.6#公用经费'],
    },
    {
      name: '漏了金额大的名目',
      subject: () => exampleNarrative(WORDS.replace('主要包括办公费、', '主要包括')),
      places: ['s3.6#公用经费'],
    },
  ],
} as const satisfies NarrativeRule;
