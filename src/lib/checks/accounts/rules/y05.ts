import { AS_APPROVED } from '../../mending.ts';
import { sumBudgetTrees } from '../budget/trees.ts';
import { loseCode } from '../example/change.ts';
import { exampleBudget } from '../example/budget.ts';
import { judging } from '../judge.ts';
import type { TableRule } from '../rule.ts';

/** Budgets: 类 is the sum of its 款, 款 of its 项, 合计 of the 类. */
export const y05 = {
  id: 'Y05',
  title: '部门预算各表：上级科目等于下级科目之和',
  severity: 'error',
  basis: '预算法第四十六条：报送的预算草案，支出按功能分类编列到项、基本支出按经济分类编列到款，逐级汇总。',
  meaning: '科目像一棵树：项加起来等于款，款加起来等于类，类加起来等于合计。功能科目和经济科目都是这样。',
  mend: `先看提示的那个上级科目下面各行是否列全，再看是不是有一行的编码印错，归到了别的上级。${AS_APPROVED}`,
  ...judging(sumBudgetTrees),
  passing: [
    { name: '逐级相加都相等', subject: () => exampleBudget() },
    {
      name: '一行的编码认不出来，所属的款不判定',
      subject: () => exampleBudget({ tables: { b05: loseCode('2080505') } }),
    },
  ],
  failing: [
    {
      name: '一款少 1 万元',
      subject: () => exampleBudget({ tables: { b03: { '2060702.total': '39.00' } } }),
      places: ['b03.20607.total'],
    },
    {
      name: '基本支出的一类不等于各款之和',
      subject: () => exampleBudget({ tables: { b06: { '30201.public': '13.00' } } }),
      places: ['b06.302.public'],
    },
    {
      name: '合计不等于各类之和',
      subject: () => exampleBudget({ tables: { b10: { 'total.total': '110.00' } } }),
      places: ['b10.total.total'],
    },
  ],
} as const satisfies TableRule;
