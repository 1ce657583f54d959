import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findAll } from '../corpus.ts';
import { nameTwins, quoteAround } from '../place.ts';
import { TYPOS } from '../typos.ts';

/** Characters shown on either side of a slip. */
const AROUND = 10;

/** Slips that occur in documents of this kind again and again: words left out, doubled or mistaken. */
export const s03 = {
  id: 'S03',
  title: '没有漏字、重字和常见的错字',
  severity: 'warning',
  basis: '部门决算应当内容准确；错漏字应由部门更正。',
  meaning:
    '“决算数小于初预算数”少了“年”，“万万元”多了“万”，“财政拔款”写错了“拨”：这类笔误在决算里反复出现，读者一看便知不严谨。',
  mend: '公布的文字不要在网页上改。请部门确认是笔误后报送更正版，更正时注明日期。',
  check: checkTypos,
  passing: [
    {
      name: '相似而正确的写法',
      subject: () =>
        exampleNarrative(
          '各部门部门预算由年初预算数和决算数组成，的的确确比上年初预算编制更细。2021年未决算的项目没有收入，等等。亿万元。',
        ),
    },
  ],
  failing: [
    {
      name: '漏字',
      subject: () => exampleNarrative('决算数小于初预算数。其他收158.53万元，工会经6.39万元。'),
      places: ['#初预算数', '#其他收', '#工会经'],
    },
    {
      name: '重字',
      subject: () => exampleNarrative('我们我们完成支出支出10.00万万元。'),
      places: ['#我们我们', '#万万元'],
    },
    {
      name: '错字',
      subject: () => exampleNarrative('财政拔款10.00万元，年未结转0万元，增长减少5%。'),
      places: ['#增长减少', '#财政拔款', '#年未'],
    },
    {
      name: '标点重复',
      subject: () => exampleNarrative('支出10.00万元，，占5%%。'),
      places: ['#%%', '#，，'],
    },
  ],
} as const satisfies NarrativeRule;

function checkTypos(view: NarrativeView): readonly Problem[] {
  const problems = TYPOS.flatMap(({ pattern, likely }) =>
    findAll(view, pattern, 'words').map(({ passage, offset, print }): Problem => {
      const end = offset + print.length;
      return {
        message: `${quoteAround(passage.text, offset, end, AROUND)}中的“${print}”好像是笔误，请看是否应为“${likely(print)}”。`,
        file: passage.file,
        ...(passage.line === undefined ? {} : { line: passage.line }),
        place: passage.placeOf(print),
        reported: print,
        computed: likely(print),
      };
    }),
  );
  return nameTwins(problems.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)));
}
