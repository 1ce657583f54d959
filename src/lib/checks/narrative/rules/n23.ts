import { exampleBudget } from '../../accounts/example/budget.ts';
import { AS_APPROVED } from '../../mending.ts';
import { exampleNarrative } from '../example.ts';
import { tellClaims, type NarrativeRule } from '../rule.ts';

const WORDS = `## 四、预算编制说明
2021年，示例市示例局收入预算130.00万元，其中：财政拨款收入100.00万元，比2020年预算增加5.00万元；事业收入30.00万元。
支出预算130.00万元，其中：财政拨款支出预算100.00万元。财政拨款支出预算中，一般公共预算拨款支出预算90.00万元；政府性基金拨款支出预算10.00万元。
## 五、“三公”经费预算情况说明
2021年“三公”经费预算数为8.00万元，与2020年预算持平。其中：
（一）因公出国（境）费2.00万元。
（二）公务用车购置及运行费4.00万元。其中：公务用车购置费0.00万元，公务用车运行费4.00万元。
（三）公务接待费2.00万元。`;

/** The totals a budget tells are those of its tables. */
export const n23 = {
  id: 'N23',
  title: '部门预算说明：收入预算、支出预算、“三公”经费预算等与预算表一致',
  severity: 'error',
  basis: '预算法第十四条：部门公开预算及报表并作出说明；说明引用的收支、各项资金和“三公”经费就是预算表的数。',
  meaning:
    '预算编制说明里的收入预算、支出预算、财政拨款、“三公”经费，每个数都应当在预算表里找得到。表以元为单位、叙述以万元为单位的，按四舍五入比较。',
  mend: `对照提示的那张预算表。${AS_APPROVED}`,
  check: (view) => tellClaims(view, 'N23'),
  passing: [
    {
      name: '各数都与预算表相同',
      subject: () => exampleNarrative(WORDS, { tables: exampleBudget(), kind: 'budget' }),
    },
    {
      name: '上年的预算执行数不同本年的表比',
      subject: () =>
        exampleNarrative('## 四、预算编制说明\n2020年收入预算120.00万元。', {
          tables: exampleBudget(),
          kind: 'budget',
        }),
    },
  ],
  failing: [
    {
      name: '收入预算与收支总表不同',
      subject: () =>
        exampleNarrative(WORDS.replace('收入预算130.00', '收入预算132.00'), {
          tables: exampleBudget(),
          kind: 'budget',
        }),
      places: ['s4#132.00万元'],
    },
    {
      name: '公务接待费与“三公”表不同',
      subject: () =>
        exampleNarrative(WORDS.replace('公务接待费2.00', '公务接待费3.00'), {
          tables: exampleBudget(),
          kind: 'budget',
        }),
      places: ['s5#3.00万元'],
    },
  ],
} as const satisfies NarrativeRule;
