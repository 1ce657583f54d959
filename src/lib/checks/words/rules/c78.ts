import { exampleNarrative } from '../../narrative/example.ts';
import type { NarrativeRule } from '../../narrative/rule.ts';
import type { NarrativeView } from '../../narrative/subject.ts';
import type { Problem } from '../../rule.ts';
import { findAll, type Hit } from '../corpus.ts';
import { LEFTOVERS, type LeftoverKind } from '../leftovers.ts';
import { nameTwins } from '../place.ts';

/** How many different leftovers of a kind a message shows. */
const SHOWN = 4;

/** Nothing of the template or the office program is left in what is published. */
export const c78 = {
  id: 'C78',
  title: '没有模板和软件留下的占位、提示和代码',
  severity: 'notice',
  basis: '部门决算应当内容准确、形式规范；公开前应当清除模板的占位和提示。',
  meaning:
    '“XX 万元”“年 月 日”“（如有）”“PAGEREF”一类的字样，是模板或办公软件留下的，不是说给读者的话。它们也提示旁边的内容可能还没有填完。',
  mend: '请部门把没有填的填上，把提示删去后重新报送。软件代码是导入时带进来的，可以直接从 index.mdx 中删去。',
  check: (view) =>
    nameTwins(
      LEFTOVERS.flatMap((kind) => checkKind(view, kind)).toSorted(
        (left, right) => (left.line ?? Infinity) - (right.line ?? Infinity),
      ),
    ),
  passing: [
    {
      name: '隐去姓名的人、专名和算式',
      subject: () =>
        exampleNarrative(
          '救助对象张××、李××。选手组装XXL号机器人，场地3×4米，开展党史知识测试1次，2021年3月5日完成。',
        ),
    },
    { name: '完整的日期', subject: () => exampleNarrative('截至2021年12月31日，今年 5 月起实施。') },
  ],
  failing: [
    { name: '金额没有填', subject: () => exampleNarrative('支出决算为XX万元，占×%。'), places: ['#XX'] },
    {
      name: '落款日期没有填',
      subject: () => exampleNarrative('示例市示例局\n年   月   日'),
      places: ['#年月日'],
    },
    {
      name: '目录代码',
      subject: () => exampleNarrative('## 一、概况 PAGEREF _Toc25831 h 3\n无。'),
      places: ['s1#PAGEREF_Toc25831h3'],
    },
    {
      name: '提示没有删，一节里只提一次',
      subject: () => exampleNarrative('## 一、附表\n情况表（如有）\n自评表（可从系统导出）\n（柱状图）'),
      places: ['s1#（如有）'],
    },
    {
      name: '增减没有选定',
      subject: () => exampleNarrative('比上年下降（增长）27.78%。'),
      places: ['#下降（增长）'],
    },
    { name: '表格出错', subject: () => exampleNarrative('占比为#DIV/0!。'), places: ['##DIV/0!'] },
    { name: '试写的文字', subject: () => exampleNarrative('这是测试数据。'), places: ['#这是测试'] },
  ],
} as const satisfies NarrativeRule;

/** One problem for all leftovers of a kind in one section or table: a template leaves them by the dozen. */
function checkKind(view: NarrativeView, { name, pattern, accept }: LeftoverKind): readonly Problem[] {
  const isLeft = ({ passage: { text }, offset, print }: Hit) => {
    const end = offset + print.length;
    return accept?.(print, text.slice(Math.max(0, offset - 6), offset), text.slice(end, end + 6)) !== false;
  };
  const found = (['words', 'tables'] as const).flatMap((where) =>
    findAll(view, pattern, where).filter(isLeft),
  );
  const groups = Map.groupBy(found, ({ passage }) => {
    const place = passage.placeOf('');
    return `${passage.file} ${passage.paragraph ? place : (place.split('.')[0] ?? '')}`;
  });
  return [...groups.values()].flatMap((hits): Problem[] => {
    const [first] = hits;
    if (!first) return [];
    const prints = [...new Set(hits.map(({ print }) => print.trim()))];
    const shown = prints.slice(0, SHOWN).map((print) => `“${print}”`);
    const count = hits.length > shown.length ? `等 ${hits.length} 处` : '';
    return [
      {
        message: `这里好像还留着${name}：${shown.join('、')}${count}。`,
        file: first.passage.file,
        ...(first.passage.line === undefined ? {} : { line: first.passage.line }),
        place: first.passage.placeOf(first.print),
        reported: prints.join('、'),
      },
    ];
  });
}
