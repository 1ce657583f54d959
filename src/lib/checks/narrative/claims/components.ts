import type { Claim } from '../claim.ts';
import { familyOf } from '../partitions.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';

/** How many paragraphs after 基本支出 its parts may be told. */
const WINDOW = 8;
/** How far into a paragraph its first amount may stand. */
const LEADING = 40;

interface Component {
  readonly spot: Spot;
  readonly family: 'economic' | 'staff-or-office';
  readonly name: string;
}

/**
 * 基本支出 in one paragraph and its parts one a paragraph below it, in the same section: 1. 工资福利支出…
 * 2. 商品和服务支出…, or 1、人员经费… 2、公用经费…. Together they are 基本支出, whatever each is divided into.
 */
export function claimComponents(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph, index) => {
    const whole = findWhole(paragraph);
    if (!whole) return [];
    const components = listComponents(view, paragraph, index);
    const [first] = components;
    const names = new Set(components.map(({ name }) => name));
    const isOneList =
      components.every(({ family }) => family === first?.family) && names.size === components.length;
    if (!first || components.length < 2 || !isOneList) return [];
    const parts = components.map(({ spot }) => spot);
    const asked = askSum(view, whole, parts);
    const isShort = first.family === 'economic' && components.length < 3;
    if (!asked || (isShort && asked.outcome.verdict !== 'exact')) return [];
    const question = {
      rule: ruleOf(paragraph, 'N20'),
      whole,
      parts,
      partsName: '下列各段所述各项之和',
      ask: '请核对基本支出与各项',
    };
    return [toSumClaim(view, question, asked)];
  });
}

/** 基本支出 told once in a paragraph that does not itself divide it. */
function findWhole({ index, statements }: ReadParagraph): Spot | undefined {
  const found = statements.flatMap((one) => {
    if (one.kind === 'total' && /基本支出$/.test(one.subject)) return [one.operands.amount];
    if (one.kind !== 'parts') return [];
    return one.parts.filter(({ subject }) => /基本支出$/.test(subject)).map(({ figure }) => figure);
  });
  if (found.length === 0) return undefined;
  const divided = new Set(
    statements.flatMap((one) => (one.kind === 'parts' && one.parts.length > 0 ? [one.operands.whole] : [])),
  );
  const [figure] = [...new Set(found)].filter((one) => one !== undefined && !divided.has(one));
  return figure === undefined || new Set(found).size > 1 ? undefined : { paragraph: index, figure };
}

function listComponents(view: NarrativeView, paragraph: ReadParagraph, index: number): readonly Component[] {
  const found: Component[] = [];
  for (const below of view.paragraphs.slice(index + 1, index + 1 + WINDOW)) {
    const isSame =
      below.kind === 'words' && below.section.at(-1)?.anchor === paragraph.section.at(-1)?.anchor;
    if (!isSame) break;
    // Another total ends the list; only the first amount of a paragraph is a component.
    const first = below.mentions.find(({ kind }) => kind === 'amount');
    if (!first || !first.named || (first.role !== 'value' && first.role !== 'final')) break;
    const family = familyOf(first.subject);
    if (!family) break;
    const isLeading = below.mentions[0] === first && first.offset < LEADING;
    if (!isLeading) break;
    found.push({ spot: { paragraph: below.index, figure: first.figure }, family, name: first.subject });
  }
  return found;
}
