import type { ReportHead } from '../../model/index.ts';
import type { Paragraph } from '../../text/index.ts';
import { oncePerText } from '../remember.ts';

/** The large parts of a document (部分). Each is read with its own expectations. */
export type Area = 'front' | 'accounts' | 'plan' | 'glossary' | 'report';

/** What a section of the words is about (部门决算情况说明的章节). */
export type Topic =
  | 'duties'
  | 'organisation'
  | 'tables'
  | 'overall'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'appropriation'
  | 'general'
  | 'structure'
  | 'items'
  | 'basic'
  | 'three-public'
  | 'three-public-detail'
  | 'fund'
  | 'capital'
  | 'running'
  | 'ordinary'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'glossary'
  | 'other';

/** Headings by what they are about; the first that fits holds. Headings are compared without blanks, quotation marks and numbering. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['glossary', /名词解释/],
  ['running', /机关运行经费/],
  ['ordinary', /一般性支出/],
  ['procurement', /政府采购/],
  ['assets', /国有资产|资产占[用有]/],
  ['fund', /政府性基金/],
  ['capital', /国有资本/],
  ['three-public-detail', /三公.*具体/],
  ['three-public', /三公/],
  ['basic', /基本支出/],
  ['structure', /一般公共预算.*结构|支出决算结构/],
  ['items', /一般公共预算.*具体|支出决算具体/],
  ['general', /一般公共预算(?:财政拨款)?(?:收入)?支出/],
  ['fiscal', /财政拨款收(?:入)?(?:、)?支(?:出)?/],
  ['appropriation', /^财政拨款支出(?:决算)?(?:情况|具体|说明|$)/],
  ['performance', /绩效/],
  ['overall', /收(?:入)?(?:、)?支(?:出)?(?:决算)?(?:总体|总表|情况总体)/],
  ['income', /^(?:年度|部门)?收入(?:决算)?表?(?:情况|结构|说明|$)/],
  ['expenditure', /^(?:年度|部门)?支出(?:决算)?表?(?:情况|结构|说明|$)/],
  ['tables', /决算(?:公开)?表/],
  ['duties', /职责|职能/],
  ['organisation', /机构设置|机构情况|单位构成|机构人员/],
];

/** A heading for comparing: without blanks, quotation marks, brackets and its number (五、 (一) 1.). */
export const foldHeading = oncePerText((text) =>
  text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/^第[一二三四五六七八九十\d]+部分/, '')
    .replace(/^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.,:]+)+/, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/(?:部门|单位)(?=收入|支出)/, ''),
);

/** What the innermost heading that says it is about; `other` where none does. */
export function findTopic({ section, heading }: Paragraph): Topic {
  const path = heading ? [...section, heading] : section;
  for (const { text } of path.toReversed()) {
    const folded = foldHeading(text);
    const topic = TOPICS.find(([, pattern]) => pattern.test(folded));
    if (topic && !isOfOuter(folded, path)) return topic[0];
  }
  return 'other';
}

/** 支出决算结构情况 in the section on all expenditure (支出决算情况说明) is not the structure of 一般公共预算. */
function isOfOuter(folded: string, path: readonly { readonly text: string }[]): boolean {
  if (!/^支出决算(?:结构|具体)/.test(folded)) return false;
  const expenditure = TOPICS.find(([topic]) => topic === 'expenditure')?.[1];
  return path.some(({ text }) => {
    const outer = foldHeading(text);
    return outer !== folded && expenditure?.test(outer) === true;
  });
}

/** The part of a document of a kind a paragraph stands in: all of a performance report is one, so is what a budget explains. */
export function findArea(paragraph: Paragraph, kind: ReportHead['kind']): Area {
  if (kind === 'performance-self-evaluation') return 'report';
  const path = paragraph.heading ? [...paragraph.section, paragraph.heading] : paragraph.section;
  const folded = path.map(({ text }) => foldHeading(text));
  const part = path[0]?.text.replace(/\s/g, '') ?? '';
  if (/附件|附表/.test(part)) return 'report';
  if (folded.some((text) => /绩效(?:自评|评价)(?:的)?(?:报告|情况报告)/.test(text))) return 'report';
  if (folded.some((text) => /名词解释/.test(text))) return 'glossary';
  const topic = findTopic(paragraph);
  if (kind === 'budget') return topic === 'duties' || topic === 'organisation' ? 'front' : 'plan';
  if (/决算情况说明|决算说明|情况说明/.test(part)) return 'accounts';
  const front: readonly Topic[] = ['duties', 'organisation', 'tables', 'other'];
  return path.length === 0 || front.includes(topic) ? 'front' : 'accounts';
}
