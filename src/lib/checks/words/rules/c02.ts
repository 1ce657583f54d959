import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findAll } from '../corpus.ts';
import { nameTwins, placeWords, quoteAround } from '../place.ts';

/** 202 年度, 20__年度: a template's year of which digits are missing. */
const YEAR_GAP = /(?<![\d.、-])(?:20(?:\d?[ 　_＿□×xX]{1,4}|\d)|2[_＿□×xX]{2,3})年度/g;
/** A line of a contents list: a title, leaders, a page number. */
const LEADERS = /(?:\.{4,}|…{2,}|·{4,}|。{4,})[ 　]*[（(]?[ 　]*\d{1,3}[ 　]*[）)]?$/gm;

/** No year is left incomplete, and no contents list of the printed pages is left in the words. */
export const c02 = {
  id: 'C02',
  title: '年度没有缺字，目录页码没有留在正文里',
  severity: 'warning',
  basis: '部门决算应当内容准确、形式规范；目录的标题与正文一致，年度填写完整。',
  meaning:
    '模板里的“20  年度”忘了填，读者就不知道说的是哪一年。网页自己会列目录，印刷稿的目录行和页码留在正文里只会让人困惑。',
  mend: '年度缺字的，请部门确认后更正。目录行是导入时没有认出来的，可从 index.mdx 中删去；它不是正文。',
  check: (view) => nameTwins([...checkYears(view), ...checkContents(view)]),
  passing: [
    {
      name: '年度完整，“近20年”不是缺字',
      subject: () => exampleNarrative('2021年度收支情况如下。近20年来科普事业不断发展。'),
    },
    { name: '省略号后面的数不是页码', subject: () => exampleNarrative('一步、两步……走了3步。') },
  ],
  failing: [
    {
      name: '年度缺一个数字',
      subject: () => exampleNarrative('## 第三部分 202 年度部门决算情况说明\n无。'),
      places: ['s3#202年度'],
    },
    {
      name: '目录行留在正文里',
      subject: () => exampleNarrative('一、部门职责........................3\n二、机构设置……………………5'),
      places: ['#一、部门职责', '#二、机构设置'],
    },
  ],
} as const satisfies NarrativeRule;

function checkYears(view: NarrativeView): readonly Problem[] {
  return (['words', 'tables'] as const).flatMap((where) =>
    findAll(view, YEAR_GAP, where).map(({ passage, offset, print }): Problem => ({
      message: `${quoteAround(passage.text, offset, offset + print.length)}中的年度好像没有填完整。`,
      file: passage.file,
      ...(passage.line === undefined ? {} : { line: passage.line }),
      place: passage.placeOf(print),
      reported: print,
      computed: `${view.head.year}年度`,
    })),
  );
}

function checkContents(view: NarrativeView): readonly Problem[] {
  return findAll(view, LEADERS, 'words').flatMap(({ passage, offset }): Problem[] =>
    passage.paragraph && offset > 1
      ? [
          {
            message: `这一行像是印刷稿的目录：“${passage.text.slice(0, Math.min(offset, 20))}…”。网页自己会列目录，请核对是否应当删去。`,
            file: view.file,
            line: passage.paragraph.line,
            place: placeWords(passage.paragraph, passage.text.slice(0, offset)),
            reported: passage.text,
          },
        ]
      : [],
  );
}
