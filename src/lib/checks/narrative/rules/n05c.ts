import { AS_APPROVED } from '../../mending.ts';
import { checkItemsOnce } from '../classes.ts';
import { ITEM_WORDS } from '../example-words.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** The items of the general public budget. */
export const n05c = {
  id: 'N05c',
  title: '一般公共预算支出具体情况：各项决算数与公开05表一致，预算数之和等于总数',
  severity: 'error',
  basis:
    '一般公共预算财政拨款支出决算具体情况逐项说明年初预算、支出决算、完成比例和差异方向；决算数是公开05表的项级数。',
  meaning:
    '第五节（三）每一项的决算数与公开05表同一项相同，完成比例是决算除以年初预算，“大于、小于、持平”与数字一致，各项年初预算相加等于总的年初预算。年初预算为0的，不应写完成百分之几。',
  mend: `对照公开05表的七位科目行和年初批复的预算。${AS_APPROVED}`,
  check: (view) => [...tellClaims(view, 'N05c'), ...checkItemsOnce(view)],
  passing: [
    {
      name: '四项都与表相同，预算数之和相符',
      subject: () => exampleNarrative(ITEM_WORDS),
    },
  ],
  failing: [
    {
      name: '一项决算数与表不同',
      subject: () =>
        exampleNarrative(
          ITEM_WORDS.replace('出决算为30.00万元', '出决算为30.50万元').replace(
            '初预算的120.0%',
            '初预算的122.0%',
          ),
        ),
      places: ['s3.5.3#30.50万元'],
    },
    {
      name: '年初预算之和不等于总数',
      subject: () =>
        exampleNarrative(
          ITEM_WORDS.replace('年初预算为10.00万元', '年初预算为16.00万元').replace(
            '成年初预算的80.0%',
            '成年初预算的50.0%',
          ),
        ),
      places: ['s3.5.3#100.00万元'],
    },
    {
      name: '方向与数字相反',
      subject: () => exampleNarrative(ITEM_WORDS.replace('决算数小于', '决算数大于')),
      places: ['s3.5.3#8.00万元'],
    },
    {
      name: '年初预算为0，却写了完成比例',
      subject: () =>
        exampleNarrative(
          ITEM_WORDS.replace('初预算数为100.00万元', '初预算数为75.00万元')
            .replace('初预算的103.0%', '初预算的137.3%')
            .replace('初预算为25.00万元', '初预算为0万元')
            .replace('年初预算的120.0%', '年初预算的100.0%'),
        ),
      places: ['s3.5.3#100.0%(2)'],
    },
    {
      name: '预算、决算都为0，却写了完成100%，无法判定',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 五、一般公共预算财政拨款支出决算具体情况
年初预算为0.00万元，支出决算为0.00万元，完成年初预算的100%。`),
      places: ['s3.5#100%'],
      verdict: 'undecided',
    },
  ],
} as const satisfies NarrativeRule;
