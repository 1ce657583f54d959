import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import { nameSpot, type NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findMixedPrecision } from '../precision.ts';

/** How many pairs a message shows. */
const SHOWN = 4;

/** An amount is printed with as many decimals wherever it stands, and so are the parts of a list. One note a document. */
export const s02 = {
  id: 'S02',
  title: '同一金额、同一列举的小数位一致',
  severity: 'notice',
  basis: '同一份文档的金额宜保留相同的小数位；28.3 与 28.30 数值相同，精度不同。',
  meaning:
    '“1114.9 万元”和“1114.90 万元”是同一个数，但后者精确到百元，前者只精确到千元。混着写，读者会猜是不是两个数。',
  mend: '数值没有问题，不必更正已公布的文字；提醒部门下次统一保留两位小数。',
  check: checkPrecision,
  passing: [
    {
      name: '整数不补小数位，约数不算',
      subject: () =>
        exampleNarrative(
          '年初预算16万元，支出15.90万元，其中会议费8万元、培训费7.90万元；另有约16.0亿元投资意向。',
        ),
    },
  ],
  failing: [
    {
      name: '列举中一项少一位小数，同一数写法不同',
      subject: () =>
        exampleNarrative(
          '## 一、支出\n支出166.13万元，其中：人员经费137.83万元、公用经费28.3万元。\n公用经费28.30万元。',
        ),
      places: ['s1#28.3万元'],
    },
  ],
} as const satisfies NarrativeRule;

function checkPrecision(view: NarrativeView): readonly Problem[] {
  const mixes = findMixedPrecision(view);
  const [first] = mixes;
  if (!first) return [];
  const pairs = new Map(
    mixes.map(({ odd, usual, kind }) => {
      const other = kind === 'list' ? '同一列举的' : '别处的';
      return [odd.figure.print, `“${odd.figure.print}”与${other}“${usual.figure.print}”`];
    }),
  );
  const count = new Set(mixes.map(({ odd }) => `${odd.spot.paragraph}.${odd.spot.figure}`)).size;
  const shown = [...pairs.values()].slice(0, SHOWN).join('、');
  return [
    {
      message: `小数位不一致：${shown}${count > SHOWN ? `等 ${count} 处` : ''}。数值没有矛盾，只是写法不统一。`,
      file: view.file,
      line: first.odd.paragraph.line,
      place: nameSpot(view, first.odd.spot),
      reported: [...pairs.keys()].join('、'),
    },
  ];
}
