import type { Mention } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { ruleOf } from '../rule-of.ts';
import { askSum, toSumClaim } from '../sum-claim.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';

/** The three steps of a year's budget as they are told: approved at its beginning, added on the way, as adjusted. */
const STEPS = {
  opening: /年初[^，。]{0,10}预算/,
  added: /追加|年中[^，。]{0,6}(?:调整|增加)|调整增加/,
  adjusted: /(?:追加|调整)[^，。]{0,4}后|预算总额|全年预算/,
} as const;
type Step = keyof typeof STEPS;

/** An amount of one step with the parts told of it. */
interface Told {
  readonly paragraph: ReadParagraph;
  readonly spot: Spot;
  readonly parts: ReadonlyMap<string, Spot>;
}

/**
 * 年初预算 and what was added must make the adjusted budget (年初批复、年中追加、调整后), told one after the other in a
 * section; so must their 基本支出 and 项目支出.
 */
export function claimBudgetChains(view: NarrativeView): readonly Claim[] {
  const sections = Map.groupBy(
    view.paragraphs.filter(({ kind }) => kind === 'words'),
    ({ section }) => section.at(-1)?.anchor ?? '',
  );
  return [...sections.values()].flatMap((paragraphs) => claimSection(view, paragraphs));
}

function claimSection(view: NarrativeView, paragraphs: readonly ReadParagraph[]): readonly Claim[] {
  const told = new Map<Step, Told>();
  for (const paragraph of paragraphs) {
    for (const mention of paragraph.mentions) {
      const step = readStep(mention);
      // Told twice, the steps of two chains cannot be told apart.
      if (step && told.has(step)) return [];
      if (step) told.set(step, toTold(paragraph, mention));
    }
  }
  const [opening, added, adjusted] = [told.get('opening'), told.get('added'), told.get('adjusted')];
  if (!opening || !added || !adjusted || !isBefore(opening, added) || !isBefore(added, adjusted)) return [];
  const chain = (whole: Spot, parts: readonly Spot[], name: string): Claim[] => {
    const asked = askSum(view, whole, parts);
    const rule = ruleOf(adjusted.paragraph, 'N20');
    return asked
      ? [toSumClaim(view, { rule, whole, parts, partsName: `${name}年初预算与追加之和` }, asked)]
      : [];
  };
  const names = [...adjusted.parts.keys()].filter((name) => opening.parts.has(name) && added.parts.has(name));
  return [
    ...chain(adjusted.spot, [opening.spot, added.spot], ''),
    ...names.flatMap((name) => {
      const [whole, first, second] = [adjusted, opening, added].map(({ parts }) => parts.get(name));
      return whole && first && second ? chain(whole, [first, second], name) : [];
    }),
  ];
}

function readStep({ kind, role, head, subject, named }: Mention): Step | undefined {
  if (kind !== 'amount' || !named || (role !== 'value' && role !== 'final' && role !== 'budget'))
    return undefined;
  const words = `${head}${subject}`;
  if (STEPS.adjusted.test(words)) return 'adjusted';
  if (STEPS.added.test(words)) return 'added';
  return STEPS.opening.test(words) ? 'opening' : undefined;
}

function toTold(paragraph: ReadParagraph, { figure }: Mention): Told {
  const list = paragraph.statements.find(
    (statement) => statement.kind === 'parts' && statement.operands.whole === figure,
  );
  const parts = list?.kind === 'parts' ? list.parts : [];
  return {
    paragraph,
    spot: { paragraph: paragraph.index, figure },
    parts: new Map(parts.map((part) => [part.subject, { paragraph: paragraph.index, figure: part.figure }])),
  };
}

function isBefore({ spot: left }: Told, { spot: right }: Told): boolean {
  return (
    left.paragraph < right.paragraph || (left.paragraph === right.paragraph && left.figure < right.figure)
  );
}
