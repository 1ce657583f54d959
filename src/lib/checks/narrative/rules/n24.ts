import { exampleBudget } from '../../accounts/example/budget.ts';
import { AS_APPROVED } from '../../mending.ts';
import { checkBudgetItemNames } from '../claims/budget-items.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

const WORDS = `## 四、预算编制说明
财政拨款支出主要内容如下：
1. “科学技术支出（类）科学技术普及（款）机构运行（项）”47.00万元，主要用于人员经费。2020年当年预算执行数为40.00万元，2021年预算安排47.00万元，比2020年预算执行数增加17.5%。
2. “科学技术支出（类）科学技术普及（款）科普活动（项）”20.00万元，主要用于科普活动。
3. “社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”23.00万元，主要用于养老保险。`;

/** The items a budget explains are those of its tables. */
export const n24 = {
  id: 'N24',
  title: '部门预算说明：逐项说明的科目和金额与预算支出表一致',
  severity: 'error',
  basis: '预算法第四十六条：支出按功能分类编列到项；说明逐项引用一般公共预算支出表的项级预算数。',
  meaning:
    '说明里“…（类）…（款）…（项）”后面的金额，就是一般公共预算支出表同一行的合计；科目名称也要与表相同。',
  mend: `对照一般公共预算支出表的同一行。${AS_APPROVED}`,
  check: (view) => [...tellClaims(view, 'N24'), ...checkBudgetItemNames(view)],
  passing: [
    {
      name: '三项都与表相同',
      subject: () => exampleNarrative(WORDS, { tables: exampleBudget(), kind: 'budget' }),
    },
  ],
  failing: [
    {
      name: '一项的金额与表不同',
      subject: () =>
        exampleNarrative(WORDS.replace('科普活动（项）”20.00', '科普活动（项）”22.00'), {
          tables: exampleBudget(),
          kind: 'budget',
        }),
      places: ['s4#22.00万元'],
    },
    {
      name: '沿用旧的款名',
      subject: () =>
        exampleNarrative(WORDS.replace('养老支出（款）', '离退休（款）'), {
          tables: exampleBudget(),
          kind: 'budget',
        }),
      places: ['s4#机关事业单位基本养老保险缴费支出'],
    },
    {
      name: '表中没有的项',
      subject: () =>
        exampleNarrative(WORDS.replace('科普活动（项）', '科普展览（项）'), {
          tables: exampleBudget(),
          kind: 'budget',
        }),
      places: ['s4#科普展览'],
    },
  ],
} as const satisfies NarrativeRule;
