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
  return joinLists(view.paragraphs.flatMap((paragraph) => listLists(view, paragraph))).flatMap((list) => {
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

function listLists(view: NarrativeView, paragraph: ReadParagraph): readonly FarList[] {
  return paragraph.statements.flatMap((statement): FarList[] => {
    if (statement.kind !== 'parts' || statement.operands.whole !== undefined) return [];
    const whole = statement.parts.length > 0 ? findWhole(view, paragraph, statement) : undefined;
    if (!whole) return [];
    const parts = statement.parts.map(({ subject, figure }) => ({
      subject,
      spot: { paragraph: paragraph.index, figure },
    }));
    return [{ whole, paragraph, link: statement.words.link ?? '', parts }];
  });
}

/** The last total of that very name above, within the same chapter. */
function findWhole(view: NarrativeView, paragraph: ReadParagraph, { subject }: Parts): Spot | undefined {
  const name = foldSubject(subject);
  const chapter = paragraph.section[0]?.anchor;
  if (name.length < 4 || chapter === undefined) return undefined;
  for (const above of view.paragraphs.slice(0, paragraph.index).toReversed()) {
    if (above.kind === 'heading') continue;
    if (above.section[0]?.anchor !== chapter) return undefined;
    const told = above.statements.flatMap((one) =>
      one.kind === 'total' && foldSubject(one.subject) === name && one.operands.amount !== undefined
        ? [one.operands.amount]
        : [],
    );
    const [only] = told;
    if (only !== undefined) return told.length === 1 ? { paragraph: above.index, figure: only } : undefined;
  }
  return undefined;
}

/** 一般公共预算支出中基本支出 and 一般公共预算支出中项目支出 divide one whole in two places. */
function joinLists(lists: readonly FarList[]): readonly FarList[] {
  const joined: FarList[] = [];
  for (const list of lists) {
    const at = joined.findIndex(
      (one) =>
        one.link === '中' &&
        list.link === '中' &&
        one.whole.paragraph === list.whole.paragraph &&
        one.whole.figure === list.whole.figure,
    );
    const before = joined[at];
    if (before) joined[at] = { ...before, parts: [...before.parts, ...list.parts] };
    else joined.push(list);
  }
  return joined;
}

function foldSubject(subject: string): string {
  return subject
    .replace(/^(?:本年度?|全年|当年|本?(?:部门|单位))/, '')
    .replace(/(?:合计|总计|总额|决算)$/, '');
}
