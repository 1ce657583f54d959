import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { isComplete } from '../partitions.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';

type Parts = Extract<Statement, { kind: 'parts' }>;

/** Lists that name their whole without its number: it was told in an earlier paragraph. */
interface FarList {
  readonly whole: Spot;
  readonly paragraph: ReadParagraph;
  readonly link: string;
  readonly parts: readonly { readonly subject: string; readonly spot: Spot }[];
}

/**
 * Parts of a whole told before (部门整体支出按支出性质分类为…; 一般公共预算支出中基本支出…, and two paragraphs on
 * 一般公共预算支出中项目支出…). Only lists that leave nothing out are added up, or those that are more than the whole.
 */
export function claimFarParts(view: NarrativeView): readonly Claim[] {
  return joinLists(listFarLists(view)).flatMap((list) => {
    const { whole, paragraph, parts, link } = list;
    const names = parts.map(({ subject }) => subject);
    const asked = askSum(
      view,
      whole,
      parts.map(({ spot }) => spot),
    );
    if (!asked || new Set(names).size < names.length) return [];
    const isWhole = isComplete(link, names);
    const { verdict, side } = asked.outcome;
    if (!isWhole && verdict !== 'exact' && !(verdict === 'doubt' && side > 0)) return [];
    if (parts.length < 2 && verdict !== 'doubt') return [];
    const question = {
      rule: ruleOf(paragraph, 'N20'),
      whole,
      parts: parts.map(({ spot }) => spot),
      partsName: `后文所述${names.slice(0, 4).join('、')}之和`,
    };
    return [toSumClaim(view, question, asked)];
  });
}

/** The totals told so far in the chapter at hand, by name: of the last paragraph that tells one, two at most. */
interface Told {
  chapter: string | undefined;
  readonly totals: Map<string, { readonly paragraph: number; readonly amounts: readonly number[] }>;
}

function listFarLists({ paragraphs }: NarrativeView): readonly FarList[] {
  const told: Told = { chapter: undefined, totals: new Map() };
  return paragraphs.flatMap((paragraph) => {
    const lists = listLists(told, paragraph);
    rememberTotals(told, paragraph);
    return lists;
  });
}

function rememberTotals(told: Told, { kind, index, section, statements }: ReadParagraph): void {
  if (kind === 'heading') return;
  const chapter = section[0]?.anchor;
  if (chapter !== told.chapter) told.totals.clear();
  told.chapter = chapter;
  for (const one of statements) {
    if (one.kind !== 'total' || one.operands.amount === undefined) continue;
    const name = foldSubject(one.subject);
    const known = told.totals.get(name);
    const [before] = known?.paragraph === index ? known.amounts : [];
    const amounts = [...(before === undefined ? [] : [before]), one.operands.amount];
    told.totals.set(name, { paragraph: index, amounts });
  }
}

function listLists(told: Told, paragraph: ReadParagraph): readonly FarList[] {
  return paragraph.statements.flatMap((statement): FarList[] => {
    if (statement.kind !== 'parts' || statement.operands.whole !== undefined) return [];
    const whole = statement.parts.length > 0 ? findWhole(told, paragraph, statement) : undefined;
    if (!whole) return [];
    const parts = statement.parts.map(({ subject, figure }) => ({
      subject,
      spot: { paragraph: paragraph.index, figure },
    }));
    return [{ whole, paragraph, link: statement.words.link ?? '', parts }];
  });
}

/** The last total of that very name above, within the same chapter. */
function findWhole(told: Told, { section }: ReadParagraph, { subject }: Parts): Spot | undefined {
  const name = foldSubject(subject);
  const chapter = section[0]?.anchor;
  if (name.length < 4 || chapter === undefined || chapter !== told.chapter) return undefined;
  const { paragraph, amounts: [figure, ...more] = [] } = told.totals.get(name) ?? {};
  if (paragraph === undefined || figure === undefined || more.length > 0) return undefined;
  return { paragraph, figure };
}

/** 一般公共预算支出中基本支出 and 一般公共预算支出中项目支出 divide one whole in two places. */
function joinLists(lists: readonly FarList[]): readonly FarList[] {
  const joined: FarList[] = [];
  const open = new Map<string, FarList['parts'][number][]>();
  for (const list of lists) {
    const key = `${list.whole.paragraph}.${list.whole.figure}`;
    const before = list.link === '中' ? open.get(key) : undefined;
    for (const part of before ? list.parts : []) before?.push(part);
    if (before) continue;
    const parts = [...list.parts];
    if (list.link === '中') open.set(key, parts);
    joined.push({ ...list, parts });
  }
  return joined;
}

function foldSubject(subject: string): string {
  return subject
    .replace(/^(?:本年度?|全年|当年|本?(?:部门|单位))/, '')
    .replace(/(?:合计|总计|总额|决算)$/, '');
}
