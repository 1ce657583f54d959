import { AS_APPROVED } from '../../mending.ts';
import type { Problem } from '../../rule.ts';
import { findAll } from '../../words/corpus.ts';
import { quoteAround } from '../../words/place.ts';
import { exampleNarrative } from '../example.ts';
import { quoteSpot } from '../message.ts';
import type { NarrativeRule } from '../rule.ts';
import { nameSpot, type NarrativeView, type ReadParagraph } from '../subject.ts';
import { findWrongUnits } from '../../words/wrong-units.ts';

/** People counted in money: 人数超过6万元. */
const PEOPLE_IN_MONEY = /人(?:数|次)[^，。；,;、\d\n]{0,6}(\d[\d,.]*\s*(?:万|亿)?元)/g;

/** Shares carry their sign and amounts the unit of their neighbours. */
export const n16 = {
  id: 'N16',
  title: '叙述：百分号和金额单位没有漏写、误写',
  severity: 'warning',
  basis: '占比应当带百分号；同一列举中的金额单位应当相同。',
  meaning: '“占76.23”少了百分号，“商品和服务支出486.73元”在一串万元中间：一个符号之差，意思差一万倍。',
  mend: `把这个数放回它所在的那句话，与总数、分项对一对，就知道该是元还是万元。${AS_APPROVED}`,
  check: checkUnits,
  passing: [
    {
      name: '单价、人均和元以下的金额',
      subject: () =>
        exampleNarrative(
          '支出10.00万元，其中人均科普经费1.00元，葡萄价格20元/斤，奖品每份50元。受益人数超过6万人，人数增加，支出3万元。',
        ),
    },
  ],
  failing: [
    {
      name: '一串万元里有一个元',
      subject: () =>
        exampleNarrative(
          '## 一、支出\n支出834.89万元，其中：工资福利支出271.02万元、商品和服务支出486.73元、对个人和家庭的补助77.14万元。',
        ),
      places: ['s1#486.73元'],
    },
    {
      name: '占比没有百分号',
      subject: () =>
        exampleNarrative(
          '## 一、支出\n本年支出合计100.00万元，其中：基本支出76.23万元，占76.23；项目支出23.77万元，占23.77%。',
        ),
      places: ['s1#76.23'],
    },
    {
      name: '人数写成金额',
      subject: () => exampleNarrative('## 一、效益\n科普活动辐射人数超过6万元。'),
      places: ['s1#6万元'],
    },
  ],
} as const satisfies NarrativeRule;

function checkUnits(view: NarrativeView): readonly Problem[] {
  const people = findAll(view, PEOPLE_IN_MONEY, 'words').flatMap(({ passage, offset, print, match }) => {
    const { paragraph, text } = passage;
    const money = match[1] ?? '';
    const index =
      paragraph?.figures.findIndex((figure) => figure.offset >= offset && figure.print === money) ?? -1;
    if (!paragraph || index < 0) return [];
    const message = `${quoteAround(text, offset, offset + print.length)}说的是人数，单位却是钱。请看是否应为“${money.replace('元', '人')}”。`;
    return [problemOf(view, paragraph, index, message, money.replace('元', '人'))];
  });
  const units = view.paragraphs.flatMap((paragraph) =>
    findWrongUnits(paragraph).map(({ figure, kind, likely }) => {
      const quote = quoteSpot(view, { paragraph: paragraph.index, figure });
      const message = {
        percent: `${quote}中的百分数没有百分号。`,
        none: `${quote}中的金额没有写单位，请看是否应为“${likely}”。`,
        small: `${quote}中的单位是元，旁边的金额都是万元，请看是否应为“${likely}”。`,
      }[kind];
      return problemOf(view, paragraph, figure, message, likely);
    }),
  );
  return [...people, ...units].toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
}

function problemOf(
  view: NarrativeView,
  paragraph: ReadParagraph,
  figure: number,
  message: string,
  computed: string,
): Problem {
  return {
    message,
    file: view.file,
    line: paragraph.line,
    place: nameSpot(view, { paragraph: paragraph.index, figure }),
    reported: paragraph.figures[figure]?.print ?? '',
    computed,
  };
}
