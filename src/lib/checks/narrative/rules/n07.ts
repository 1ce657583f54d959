import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Words that agree with the tables of the example. */
const WORDS = `## 第三部分 部门决算情况说明
### 七、“三公”经费支出决算情况说明
#### （一）“三公”经费财政拨款支出决算总体情况说明
“三公”经费财政拨款支出预算为8.00万元，支出决算为4.50万元，完成预算的56.3%。其中：
因公出国（境）费支出预算为2.00万元，支出决算为0万元，完成预算的0.0%，与上年相比持平。
公务接待费支出预算为2.00万元，支出决算为1.00万元，完成预算的50.0%，与上年度相比增加0.20万元，增长25.0%。
公务用车运行维护费支出预算为4.00万元，支出决算为3.50万元，完成预算的87.5%，与上年度相比减少0.50万元，下降12.5%。`;

/** The three public expenses as a whole. */
export const n07 = {
  id: 'N07',
  title: '“三公”经费总体情况：预算数、决算数与“三公”经费表一致',
  severity: 'error',
  basis: '“三公”经费支出决算总体情况说明引用“三公”经费支出决算表的预算数、决算数。',
  meaning:
    '第七节（一）各项的预算数、决算数与“三公”经费表相同，完成比例、与上年相比的增减算得出来。表中预算数是全年（调整后）预算数，叙述写年初预算的，两者可以不同。',
  mend: `对照“三公”经费表左半（预算数）和右半（决算数）。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N07'),
  passing: [
    {
      name: '四项都与表相同',
      subject: () => exampleNarrative(WORDS),
    },
  ],
  failing: [
    {
      name: '接待费决算数与表不同',
      subject: () =>
        exampleNarrative(
          WORDS.replace('出决算为1.00万元，完成预算的50.0%', '出决算为1.10万元，完成预算的55.0%').replace(
            '增长25.0%',
            '增长22.2%',
          ),
        ),
      places: ['s3.7.1#1.10万元'],
    },
    {
      name: '增减方向与数字不符',
      subject: () => exampleNarrative(WORDS.replace('万元，下降12.5%', '万元，增长12.5%')),
      places: ['s3.7.1#12.5%'],
    },
    {
      name: '完成比例截去尾数',
      subject: () => exampleNarrative(WORDS.replace('成预算的56.3%', '成预算的56.2%')),
      places: ['s3.7.1#56.2%'],
      verdict: 'rounding',
    },
  ],
} as const satisfies NarrativeRule;
