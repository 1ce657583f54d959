import type { Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import {
  hasShares,
  isFarFromWhole,
  isOpen,
  isToldElsewhere,
  listFollowing,
  lastOf,
  listReadings,
} from '../part-lists.ts';
import { isNested } from '../nested-list.ts';
import { isComplete } from '../partitions.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';
import { askSum, toSumClaim, type AskedSum, type SumQuestion } from '../sum-claim.ts';
import { compareOperands } from '../sum.ts';
import { sumIfUnitSlipped } from './unit-slip.ts';

type Parts = Extract<Statement, { kind: 'parts' }>;

/**
 * A whole and its parts (其中、包括、分类为). Parts that are more than the whole are a doubt whatever the list; parts
 * that are less only where the list leaves nothing out. A list that adds up has shown that it is complete.
 */
export function claimParts(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'parts' || statement.parts.length === 0) return [];
      if (statement.operands.whole === undefined || isToldElsewhere(paragraph, statement)) return [];
      const claim = claimList(view, paragraph, statement, statement.operands.whole);
      return claim ? [claim] : [];
    }),
  );
}

function claimList(
  view: NarrativeView,
  paragraph: ReadParagraph,
  statement: Parts,
  whole: number,
): Claim | undefined {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const asked = listReadings(paragraph, statement)
    .filter((figures) => !figures.includes(whole))
    .flatMap((figures) => {
      const sum = askSum(view, at(whole), figures.map(at));
      return sum ? [{ figures, sum }] : [];
    });
  const [first] = asked;
  if (!first) return undefined;
  const question = (figures: readonly number[]): SumQuestion => ({
    rule: ruleOf(paragraph, 'N20'),
    whole: at(whole),
    parts: figures.map(at),
    partsName: figures.length === 1 ? '所列部分' : '所列各部分之和',
  });
  const fitting =
    asked.find(({ sum }) => sum.outcome.verdict === 'exact') ??
    asked.find(({ sum, figures }) => sum.outcome.verdict === 'rounding' && figures.length > 1);
  if (fitting) return toSumClaim(view, question(fitting.figures), fitting.sum);
  return claimMisfit(view, paragraph, statement, question(first.figures), first.sum);
}

/** A list that does not add up: a doubt, a matter of reading, or nothing at all. */
function claimMisfit(
  view: NarrativeView,
  paragraph: ReadParagraph,
  statement: Parts,
  question: SumQuestion,
  asked: AskedSum,
): Claim | undefined {
  const { verdict, side } = asked.outcome;
  const figures = question.parts.map(({ figure }) => figure);
  const names = statement.parts.map(({ subject }) => subject);
  const isShared = hasShares(paragraph, question.whole.figure, figures);
  const isWhole =
    !isOpen(paragraph, statement) && (isComplete(statement.words.link ?? '', names) || isShared);
  if (verdict === 'undecided') return isWhole ? toSumClaim(view, question, asked) : undefined;
  if (verdict !== 'doubt' || (side < 0 && !isWhole) || isFarFromWhole(paragraph, statement)) return undefined;
  // What follows in the sentence may belong to the list.
  if (side < 0 && listFollowing(paragraph, lastOf(figures)).length > 0) return undefined;
  if (side > 0 && isNested(asked)) return undefined;
  const slip = sumIfUnitSlipped(asked);
  const ask = side > 0 ? askMore(asked) : '请核对各数和所列是否齐全';
  return toSumClaim(view, { ...question, ask: slip === undefined ? ask : `${slip}，请核对` }, asked);
}

function askMore({ whole, parts }: AskedSum): string {
  const large = parts.find((part) => compareOperands(part, whole) === 1);
  return large ? `其中 ${large.shown} 一项已大于总数，请核对` : '各部分之和大于总数，请核对';
}
