import { parsePrintedNumber } from '../../../text/index.ts';
import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import { quoteTerm } from '../../quote.ts';
import { nextOf, standsNext } from '../gaps.ts';
import { nameTwins, problemAt } from '../place.ts';

/** A numbered heading has something below it. */
export const s05 = {
  id: 'S05',
  title: '标题下面有内容',
  severity: 'notice',
  basis: '公开的内容应当完整；列了标题而没有内容的，应当补上或写“无”。',
  meaning: '标题下面什么也没有，读者不知道是漏了，还是本来就没有。写一个“无”字就清楚了。',
  mend: '看原件这个标题下有没有内容：有的，是导入时漏了或归错了层级；没有的，请部门补写或写明“无”。',
  check: (view) =>
    nameTwins(
      view.paragraphs.flatMap((paragraph) => {
        const { heading, text } = paragraph;
        const next = nextOf(view, paragraph);
        if (!heading || !next?.heading || !parsePrintedNumber(text)) return [];
        if (next.heading.depth > heading.depth || !standsNext(paragraph, next)) return [];
        return [problemAt(view, paragraph, text, `${quoteTerm(text)}下面没有内容。请核对原件。`)];
      }),
    ),
  passing: [
    {
      name: '下面有小标题或文字',
      subject: () => exampleNarrative('## 一、甲\n### （一）乙\n无。\n## 二、丙\n无。'),
    },
    { name: '没有序号的是题名', subject: () => exampleNarrative('## 绩效评价报告\n## 一、甲\n无。') },
    { name: '下面是表，占着几行', subject: () => exampleNarrative('## 一、附表\n\n\n\n## 二、丙\n无。') },
  ],
  failing: [
    {
      name: '标题下面就是下一个标题',
      subject: () => exampleNarrative('## 一、工作目标及工作计划\n## 二、收支情况\n无。'),
      places: ['s1#一、工作目标及工作计划'],
    },
  ],
} as const satisfies NarrativeRule;
