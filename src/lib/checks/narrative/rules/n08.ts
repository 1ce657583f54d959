import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

/** Words that agree with the tables of the example. */
const WORDS = `## 第三部分 部门决算情况说明
### 七、“三公”经费支出决算情况说明
#### （二）“三公”经费财政拨款支出决算具体情况说明
2021年度“三公”经费财政拨款支出决算中，公务接待费支出决算1.00万元，占22.2%，因公出国（境）费支出决算0万元，占0.0%，公务用车购置费及运行维护费支出决算3.50万元，占77.8%。其中：
1、因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组0个，累计0人次。
2、公务接待费支出决算为1.00万元，全年共接待来访团组6个、来宾51人次。`;

/** The three public expenses one by one. */
export const n08 = {
  id: 'N08',
  title: '“三公”经费具体情况：各项决算数、占比、团组人次与表一致',
  severity: 'error',
  basis: '“三公”经费支出决算具体情况说明引用“三公”经费表的决算数；公开团组数、人次、批次、车辆数。',
  meaning:
    '第七节（二）各项决算数与“三公”经费表相同，占比以“三公”经费决算合计为基数；有支出就有批次人次，没有支出就写0。',
  mend: `对照“三公”经费表右半（决算数）和部门的接待、出国台账。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N08'),
  passing: [
    {
      name: '各项都与表相同',
      subject: () => exampleNarrative(WORDS),
    },
    {
      name: '车均运行费等于运行费除以保有量',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 七、“三公”经费支出决算具体情况说明
公务用车运行维护费支出3.50万元，年末公务用车保有量为2辆，平均每辆1.75万元。`),
    },
  ],
  failing: [
    {
      name: '占比算不出',
      subject: () => exampleNarrative(WORDS.replace('占22.2%', '占23.2%')),
      places: ['s3.7.2#23.2%'],
    },
    {
      name: '没有出国支出，却写了团组',
      subject: () => exampleNarrative(WORDS.replace('团组0个，累计0', '团组2个，累计5')),
      places: ['s3.7.2#2个', 's3.7.2#5人次'],
    },
    {
      name: '车均运行费与年末保有量对不上，年内可能有变动',
      subject: () =>
        exampleNarrative(`## 第三部分 部门决算情况说明
### 七、“三公”经费支出决算具体情况说明
公务用车运行维护费支出3.50万元，年末公务用车保有量为2辆，平均每辆1.95万元。`),
      places: ['s3.7#1.95万元'],
      verdict: 'undecided',
    },
  ],
} as const satisfies NarrativeRule;
