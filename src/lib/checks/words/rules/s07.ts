import { parsePrintedNumber } from '../../../text/index.ts';
import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView, ReadParagraph } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findAll } from '../corpus.ts';
import { nextOf, standsNext } from '../gaps.ts';
import { nameTwins, placeWords, quoteAround } from '../place.ts';

/** A sentence that announces something and stops: 主要原因是：。 其中。 */
const BROKEN_OFF =
  /(?:原因(?:是|为|[:：])+[:：]?|其中[:：，]?|主要(?:包括|有)[:：]?|(?:具体|情况)如下[:：]?)[ ]*(?:[。；](?!\d)|$)/gm;
/** 乐在其中。 ends well; 273.77万元，其中。 does not. */
const AFTER_MARK = /[，,；;、。]$/;
/** Characters shown on either side of the end. */
const AROUND = 14;

/** Characters from which a paragraph is long enough to be a sentence. */
const LONG = 20;
/** The share of paragraphs that may lack a mark before it is a habit. */
const FEW = 0.03;
/** Characters of an end without a mark that are shown. */
const STOP_SHOWN = 12;

/** Sentences that announce something go on; paragraphs do not end in a comma. */
export const s07 = {
  id: 'S07',
  title: '话说完整：原因、其中之后有内容，段末有标点',
  severity: 'notice',
  basis: '公开的内容应当完整；句子未完的，可能漏了内容。',
  meaning: '“主要原因是：。”后面没有原因，段落停在逗号上，多半是模板没有填完，或者复制时掉了后半句。',
  mend: '看原件后半句在不在。导入时断开的，在 index.mdx 中接上；原件没有的，请部门补写。',
  check: (view) =>
    nameTwins(
      [
        ...checkSentences(view),
        ...view.paragraphs.flatMap((one) => checkEnd(view, one)),
        ...checkStops(view),
      ].toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)),
    ),
  passing: [
    {
      name: '原因有内容，“其中”作句末补语',
      subject: () =>
        exampleNarrative(
          '增长5%，主要原因是人员增加。市民积极参与其中。\n查明了原因。\n下降的主要原因是：\n一、甲，\n二、乙，\n三、丙。',
        ),
    },
  ],
  failing: [
    {
      name: '原因没有写，“其中”后是句号',
      subject: () => exampleNarrative('## 一、支出\n支出10.00万元，主要原因是：。基本支出5.00万元，其中。'),
      places: ['s1#原因是：。', 's1#其中。'],
    },
    {
      name: '列举停在逗号上',
      subject: () => exampleNarrative('## 一、职责\n1、开展学术交流；\n2、开展科普活动，\n涉及范围：'),
      places: ['s1#2、开展科普活动，'],
    },
    {
      name: '段末没有标点',
      subject: () => exampleNarrative('## 一、甲\n服务对象对本年度的各项工作都比较满意，没有投诉'),
      places: ['s1#工作都比较满意，没有投诉'],
    },
    {
      name: '一节停在逗号上',
      subject: () => exampleNarrative('## 一、职责\n完成交办的其他事项，\n## 二、机构\n无。'),
      places: ['s1#完成交办的其他事项，'],
    },
  ],
} as const satisfies NarrativeRule;

function checkSentences(view: NarrativeView): readonly Problem[] {
  return findAll(view, BROKEN_OFF, 'words').flatMap(({ passage, offset, print }): Problem[] => {
    const { paragraph, text } = passage;
    if (paragraph?.kind !== 'words') return [];
    const ends = /[。；]$/.test(print);
    if (print.startsWith('其中') && !AFTER_MARK.test(text.slice(0, offset))) return [];
    if (!ends && (!print.startsWith('原因') || leadsOn(view, paragraph))) return [];
    return [problem(view, paragraph, print, quoteAround(text, offset, offset + print.length, AROUND))];
  });
}

/** Whether something follows in the same section: the causes may be a list of their own, or a table. */
function leadsOn(view: NarrativeView, paragraph: ReadParagraph): boolean {
  const next = nextOf(view, paragraph);
  return next !== undefined && (next.kind === 'words' || !standsNext(paragraph, next));
}

/** A paragraph that ends in a comma: the last of its section, or an item of a list that something else follows. */
function checkEnd(view: NarrativeView, paragraph: ReadParagraph): readonly Problem[] {
  const { kind, text } = paragraph;
  if (kind !== 'words' || !/[，,、]$/.test(text.trimEnd().slice(-1))) return [];
  const end = /[^，。；\n]{0,12}.$/.exec(text.trimEnd())?.[0] ?? '';
  const next = nextOf(view, paragraph);
  if (next && !standsNext(paragraph, next)) return [];
  const goesOn =
    next?.kind === 'words' && (!parsePrintedNumber(text) || parsePrintedNumber(next.text) !== undefined);
  return goesOn ? [] : [problem(view, paragraph, end, `“…${end}”`)];
}

/**
 * A long paragraph that ends without any mark, in a document that otherwise ends them with one. Where more than a few
 * do, the document has that habit, or its lines were broken on the way: then nothing is said.
 */
function checkStops(view: NarrativeView): readonly Problem[] {
  const long = view.paragraphs.filter(
    ({ kind, text }) => kind === 'words' && text.length >= LONG && /[，,；。]/.test(text),
  );
  const open = long.filter(({ text }) => /\p{Script=Han}$/u.test(text.trimEnd()));
  if (open.length > Math.max(1, long.length * FEW)) return [];
  return open.map((paragraph) => {
    const end = paragraph.text.trimEnd().slice(-STOP_SHOWN);
    return { ...problem(view, paragraph, end, ''), message: `“…${end}”：段末没有标点。请看话是否说完。` };
  });
}

function problem(view: NarrativeView, paragraph: ReadParagraph, print: string, quote: string): Problem {
  return {
    message: `${quote}：话好像没有说完。请核对原件。`,
    file: view.file,
    line: paragraph.line,
    place: placeWords(paragraph, print),
    reported: print.trim(),
  };
}
