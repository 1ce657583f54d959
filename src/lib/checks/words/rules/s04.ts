import { exampleForm } from '../../performance/example.ts';
import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import { onlyTables } from '../../accounts/example/department.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findAnnexLists, findLostReferences } from '../annexes.ts';
import { nameTwins, problemAt } from '../place.ts';

/** How many missing annexes a message names. */
const NAMED = 3;
const ALONE = { tables: onlyTables(), kind: 'performance-self-evaluation' } as const;

/** Annexes and tables the words send the reader to are there. */
export const s04 = {
  id: 'S04',
  title: '提到的附件、附表都在',
  severity: 'warning',
  basis: '公开的内容应当完整；正文提到的附件、附表应当一并公开。',
  meaning:
    '正文写着“详见附件1”，文档里却找不到附件1，读者就到此为止了。附件往往在另一个文件里，发布时忘了带上。',
  mend: '先找原件的附件，有的一并导入或作为附件公开；确实不公开的，请部门改掉正文里的这句话。',
  check: checkAnnexes,
  passing: [
    {
      name: '附表就在文后',
      subject: () => exampleNarrative('绩效自评结果为优，详见附表。', { tables: exampleForm() }),
    },
    {
      name: '附件1有标题',
      subject: () => exampleNarrative('## 一、结论\n评分详见附件1。\n## 附件1 评分明细表\n略。', ALONE),
    },
    {
      name: '如有才附，没有此项',
      subject: () =>
        exampleNarrative(
          '本单位无政府性基金预算支出。\n附件：1.政府性基金预算支出情况表（如有）\n2.评分明细表\n## 评分明细表\n略。',
          ALONE,
        ),
    },
  ],
  failing: [
    {
      name: '附件不在',
      subject: () => exampleNarrative('## 一、结论\n评价报告见附件。', ALONE),
      places: ['s1#见附件'],
    },
    {
      name: '有附件1，没有附件2',
      subject: () => exampleNarrative('## 一、结论\n评分详见附件2。\n## 附件1 基础数据表\n略。', ALONE),
      places: ['s1#详见附件2'],
    },
    {
      name: '列出的附件不在',
      subject: () =>
        exampleNarrative('## 一、其他\n无。\n附件：1.部门整体支出绩效自评表\n2.项目支出绩效自评表', ALONE),
      places: ['s1#附件'],
    },
  ],
} as const satisfies NarrativeRule;

function checkAnnexes(view: NarrativeView): readonly Problem[] {
  const lost = findLostReferences(view).map(({ paragraph, print }) =>
    problemAt(view, paragraph, print, `这里写着“${print}”，文档中没有找到。请看附件是否漏了。`),
  );
  const listed = findAnnexLists(view).map(({ paragraph, missing }): Problem => {
    const more = missing.length > NAMED ? `等 ${missing.length} 件` : '';
    const names = missing.slice(0, NAMED).map((name) => `“${name}”`);
    const message = `列出的附件没有找到：${names.join('、')}${more}。请看是否漏了。`;
    return { ...problemAt(view, paragraph, '附件', message), reported: missing.join('、') };
  });
  return nameTwins([...lost, ...listed].toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)));
}
