import { AS_APPROVED } from '../../mending.ts';
import { exampleForm } from '../../performance/example.ts';
import type { Problem } from '../../rule.ts';
import { findAll, type Hit } from '../../words/corpus.ts';
import { nameTwins, quoteAround } from '../../words/place.ts';
import { exampleNarrative } from '../example.ts';
import type { NarrativeRule } from '../rule.ts';
import type { NarrativeView } from '../subject.ts';

/** A year and, close behind it in the same clause, words of the budget: 2020年年初经批复的预算收入. */
const BUDGET_YEAR =
  /(?<![\d.〔[（(])(20\d\d)年(?!来|前|后|起|至|以|[-—－~～])度?(?:年初|年末|全年|初|末|年)?[^\d，。；、：,;:\n《》“”]{0,8}?(?:部门决算|决算数据?|决算|预算收入|预算支出|预算数|预算安排|财政拨款|收入合计|支出合计|收支总计|收、支总计|总收入|总支出|基本支出|项目支出|“三公”经费|三公经费|机关运行经费|部门整体支出|结转结余|结转和结余|政府采购支出)/g;
/** The period of what was done: 2020.1-12. */
const PERIOD = /(?<![\d.])(20\d\d)[.年]1月?\s*[-—－~～至]\s*(?:20\d\d[.年])?12(?![\d.])月?/g;
/** As of a day: 截至2020年12月31日. */
const AS_OF = /截[至止](?:到)?\s*(20\d\d)年(?:\d{1,2}月|底|末)/g;
/** Words of the clause that make another year right: a comparison, a plan, a history. */
const COMPARED = /比|较|同期|上年|上一年|相对|增|减|变动|参考|结合|历年|往年|以来|连续|分别|逐年|跨年/;
const PLANNED = /计划|规划|拟|将|下年|下一年|明年|来年|申请|编制|展望|安排下|建议|预计|十[三四五]五/;
const PAST = /起|成立|设立|批准|批复于|改制|机构改革|起施行|印发|始建/;
/** Characters of the clause that are read on either side of a year. */
const CLAUSE = 40;

/** The year of amounts is the year of the document, unless it is compared with, planned or history. */
export const n15 = {
  id: 'N15',
  title: '叙述：金额的年度是本年',
  severity: 'warning',
  basis: '部门决算反映一个年度；与上年比较以外，金额的年度应当是本年度。',
  meaning:
    '本年的文档里出现“2020年决算数”，而又不是在和上年比较，多半是沿用了去年的稿子没有改。年份错了，后面的数也要重新看一遍。',
  mend: `看这一句说的到底是哪一年：说本年的，请部门改年份；说别的年度的，请补一句为什么在这里提它。${AS_APPROVED}`,
  check: checkYears,
  passing: [
    {
      name: '与上年比较、计划和沿革',
      subject: () =>
        exampleNarrative(
          '2021年预算数16.50万元，比2020年预算数17万元减少0.50万元。编制2022年部门预算。本局成立于2010年，2019年部门决算起由其汇总。',
        ),
    },
    {
      name: '上年的决算数是下一句的基数',
      subject: () =>
        exampleNarrative(
          '2021年支出300.00万元，2020年度决算数为250.00万元，较2020年度增加50.00万元；与2020年决算数250.00万元相比，增加50.00万元。',
        ),
    },
    {
      name: '书名、文号和规划期',
      subject: () =>
        exampleNarrative(
          '按照《2020年度部门决算编制办法》（财〔2020〕1号）和2021—2025年财政规划，参考2020年度及2021年度预算执行情况。',
        ),
    },
    {
      name: '预算说的是上年年末的车辆',
      subject: () => exampleNarrative('截至2020年12月31日，本局有车辆1辆。', { kind: 'budget' }),
    },
    { name: '自评表的时段是本年', subject: () => formOf('2021.1-12 每月开展。') },
  ],
  failing: [
    {
      name: '本年的事写成上年的决算',
      subject: () => exampleNarrative('## 一、说明\n此经费不计入我局2020年决算数据。'),
      places: ['s1#2020年决算数据'],
    },
    {
      name: '标题沿用上年',
      subject: () => exampleNarrative('## 第三部分 2020年度部门决算情况说明\n无。'),
      places: ['s3#2020年度部门决算'],
    },
    {
      name: '自评表的时段是上年',
      subject: () => formOf('2020.1-12 每月开展。'),
      places: ['self-evaluation.1'],
    },
    {
      name: '截止日是上年',
      subject: () => exampleNarrative('截至2020年12月31日，本局有车辆1辆。'),
      places: ['#截至2020年12月'],
    },
  ],
} as const satisfies NarrativeRule;

function formOf(actual: string): NarrativeView {
  return exampleNarrative('无。', { tables: exampleForm({ indicators: { 1: { actual } } }) });
}

function checkYears(view: NarrativeView): readonly Problem[] {
  const { year, kind } = view.head;
  // A budget is made before its year begins: what there is, it tells as of the end of the year before.
  const first = kind === 'budget' ? year - 1 : year;
  const inWords = findAll(view, BUDGET_YEAR, 'words').filter(
    (hit) => hit.passage.paragraph?.kind !== 'cover' && !isExplained(hit),
  );
  const periods = (['words', 'tables'] as const).flatMap((where) => findAll(view, PERIOD, where));
  const days = findAll(view, AS_OF, 'words').filter(
    (hit) => Number(hit.match[1]) < first && !isExplained(hit),
  );
  const hits = [...inWords, ...periods, ...days].filter(({ match }) => Number(match[1]) !== year);
  return nameTwins(
    hits
      .map(({ passage, offset, print, match }): Problem => ({
        message: `${quoteAround(passage.text, offset, offset + print.length)}说的是 ${match[1] ?? ''} 年，本文为 ${year} 年度。请看年份是否写对。`,
        file: passage.file,
        ...(passage.line === undefined ? {} : { line: passage.line }),
        place: passage.placeOf(print),
        reported: print,
        computed: `${year}年`,
      }))
      .toSorted((left, right) => (left.line ?? Infinity) - (right.line ?? Infinity)),
  );
}

/** Whether the clause around a year says why another year stands there, or the year is inside a title or quotation. */
function isExplained({ passage, offset, print }: Hit): boolean {
  const { text } = passage;
  const before = text.slice(Math.max(0, offset - CLAUSE), offset);
  const after = text.slice(offset + print.length, offset + print.length + CLAUSE);
  const lead = before.replace(/^.*[。；;\n]/s, '');
  const rest = `${print}${after.replace(/[，,。；;）)：:\n].*$/s, '')}`;
  const near = `${lead.replace(/^.*[，,（(：:]/s, '')}${rest}`;
  if (COMPARED.test(`${lead}${rest}`) || PLANNED.test(near) || PAST.test(near)) return true;
  // 2020年度决算数为246.21万元，较2020年度增加…: the year is the base of the next clause.
  if (/(?:与|同|和|较|比|相比)$/.test(before)) return true;
  if (/^[^。；;\n]{0,24}[，,]?(?:较|比|与|同|相比)(?:20\d\d年|上年|上一年)/.test(after)) return true;
  return isInside(before, after, '《', '》') || isInside(before, after, '“', '”');
}

function isInside(before: string, after: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close);
}
