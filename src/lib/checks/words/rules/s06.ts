import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView, ReadParagraph } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findLoneMarks } from '../marks.ts';
import { nameTwins, placeWords, quoteAround } from '../place.ts';

/** Characters shown on either side of a mark. */
const AROUND = 10;

/** Quotation marks and brackets come in pairs. */
export const s06 = {
  id: 'S06',
  title: '引号、括号、书名号成对',
  severity: 'notice',
  basis: '标点符号用法：引号、括号、书名号成对使用。',
  meaning: '只有半个引号或括号，读者分不清引的是哪几个字；也常常说明中间漏了内容。',
  mend: '对照原件看另一半在哪里。导入时丢的补上；原件如此的，提醒部门。',
  check: (view) => nameTwins(view.paragraphs.flatMap((paragraph) => checkParagraph(view, paragraph))),
  passing: [
    {
      name: '成对，编号的半个括号不算',
      subject: () => exampleNarrative('1)加强“三公”经费（含(境)外）管理。2）《财政〈办法〉》。'),
    },
    { name: '引文分成几段', subject: () => exampleNarrative('会议指出：“要过紧日子。\n要管好钱。”') },
  ],
  failing: [
    {
      name: '前引号印成了后引号',
      subject: () => exampleNarrative('被评为”优秀组织单位”。'),
      places: ['#”优秀组织单位”'],
    },
    {
      name: '括号没有收',
      subject: () => exampleNarrative('会议费（含租场费1.00万元。'),
      places: ['#（含租场费1.0'],
    },
  ],
} as const satisfies NarrativeRule;

/** One problem a paragraph, at its first lone mark; none where a neighbour has the other half. */
function checkParagraph(view: NarrativeView, paragraph: ReadParagraph): readonly Problem[] {
  const lone = findLoneMarks(paragraph.text);
  const [first] = lone;
  if (!first || (lone.length === 1 && !first.uneven && isContinued(view, paragraph, first.mark))) return [];
  const { text } = paragraph;
  const { mark, offset, uneven = false } = first;
  const print = /^[^，。；\n]{1,8}/.exec(text.slice(offset))?.[0] ?? mark;
  return [
    {
      message: `${quoteAround(text, offset, offset + 1, AROUND)}：${uneven ? '前后括号宽窄不一' : `这一段的${nameMark(mark)}没有成对`}。`,
      file: view.file,
      line: paragraph.line,
      place: placeWords(paragraph, print),
      reported: mark,
    },
  ];
}

function nameMark(mark: string): string {
  const side = OPENING.includes(mark) ? '前' : '后';
  if ('“”‘’「」'.includes(mark)) return `${side}引号`;
  return `${side}${'《》〈〉'.includes(mark) ? '书名号' : '括号'}`;
}

/** Marks that open. */
const OPENING = '“‘（(《〈【〔「';
/** How many paragraphs away the other half may be. */
const NEIGHBOURS = 4;

function isContinued(
  { paragraphs }: NarrativeView,
  { index, section }: ReadParagraph,
  mark: string,
): boolean {
  const opens = OPENING.includes(mark);
  const from = opens ? index + 1 : Math.max(0, index - NEIGHBOURS);
  return paragraphs
    .slice(from, opens ? index + 1 + NEIGHBOURS : index)
    .some(
      (other) =>
        other.section.at(-1)?.anchor === section.at(-1)?.anchor && findLoneMarks(other.text).length > 0,
    );
}
