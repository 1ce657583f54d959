import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findNumberingBreaks, type NumberingBreak } from '../numbering.ts';
import { nameTwins, problemAt } from '../place.ts';

/** Headings and numbered paragraphs are numbered through: none twice, none left out, in one style. */
export const s01 = {
  id: 'S01',
  title: '序号不重、不跳、写法一致',
  severity: 'warning',
  basis: '公文的层次序数应当连续；序号重复或跳号时，可能漏了一段。',
  meaning: '两个“十二、”、从“一、”跳到“三、”，读者会疑心少了一节。引用“第十二部分”时也说不清是哪一个。',
  mend: '对照原件：原件连续而网页不连续的，是导入时标题没有认出来，改 index.mdx 的标题；原件就这样的，请部门确认有没有漏掉内容。',
  check: (view) =>
    nameTwins(
      findNumberingBreaks(view).map((found): Problem =>
        problemAt(view, found.paragraph, found.print, explain(found)),
      ),
    ),
  passing: [
    {
      name: '逐级连续，下一级从头编',
      subject: () => list('## 一、甲', '### （一）乙', '### （二）丙', '## 二、丁', '### （一）戊'),
    },
    { name: '列表在段内继续', subject: () => list('## 一、甲', '1、甲。2、乙；3、丙。', '4、丁。') },
    {
      name: '同一节里另起一列',
      subject: () => list('## 一、甲', '1、甲。', '2、乙。', '下列事项：', '1、丙。'),
    },
    {
      name: '跨章连续编号',
      subject: () => list('## 一、甲', '### （一）乙', '### （二）丙', '## 二、丁', '### （三）戊'),
    },
    {
      name: '“一是”之后有“二是”，“统一是”不算',
      subject: () => list('## 一、甲', '一是甲。', '二是乙。', '## 二、丙', '统一是关键。'),
    },
    {
      name: '段首的数不是序号',
      subject: () => list('## 一、甲', '1、甲。', '2、乙。', '211高校毕业生5人。'),
    },
  ],
  failing: [
    {
      name: '两个“四、”',
      subject: () => list('## 三、甲', '## 四、乙', '## 四、丙'),
      places: ['s3#三、', 's4#四、'],
    },
    { name: '从“一、”跳到“三、”', subject: () => list('## 一、甲', '## 三、乙'), places: ['s3#三、'] },
    {
      name: '没有（一）就有（二）',
      subject: () => list('## 一、甲', '### 机构设置', '### （二）乙'),
      places: ['s1.2#（二）'],
    },
    {
      name: '同级混用两种写法',
      subject: () => list('## 一、甲', '### （一）乙', '### （2）丙'),
      places: ['s1.2#（2）'],
    },
    {
      name: '段落序号重复和跳号',
      subject: () => list('## 一、甲', '1、甲。', '2、乙。', '2、丙。', '4、丁。'),
      places: ['s1#2、', 's1#4、'],
    },
  ],
} as const satisfies NarrativeRule;

function list(...lines: readonly string[]): NarrativeView {
  return exampleNarrative(lines.join('\n'));
}

function explain({ kind, print, before }: NumberingBreak): string {
  const other = before ? `第 ${before.line} 行的“${before.print}”` : '';
  switch (kind) {
    case 'twice':
      return `序号“${print}”与${other}重复。请看是编号有误，还是漏了内容。`;
    case 'jump':
      return `序号从${other}跳到“${print}”。请看中间是否漏了内容。`;
    case 'back':
      return `序号“${print}”排在${other}之后，次序颠倒。`;
    case 'start':
      return `这一级的第一个序号就是“${print}”。请看前面的标题是否漏了序号。`;
    case 'alone':
      return '这一节有“一是”，没有“二是”。请看是否漏了内容。';
    case 'style':
      return `同一级的序号写法不一致：“${print}”与${other}。`;
  }
}
