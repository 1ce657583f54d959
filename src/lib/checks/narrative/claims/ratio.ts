import type { PercentFigure, Statement } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { mentionsBefore } from '../near-mentions.ts';
import { operandAt } from '../operand.ts';
import { askRate, percentAt, toRateClaim } from '../rate-claim.ts';
import { quotientOf, variationOf, type Quotient, type RateOutcome } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import type { NarrativeView, ReadParagraph, Spot } from '../subject.ts';

type Ratio = Extract<Statement, { kind: 'ratio' }>;

/**
 * Ratios with a defined formula (指标比率): 在职人员控制率 = 在职 ÷ 编制, 三公经费控制率 = 实际 ÷ 预算,
 * 变动率 = (本年 − 上年) ÷ 上年, where the paragraph prints both numbers.
 */
export function claimRatios(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) =>
    paragraph.statements.flatMap((statement): readonly Claim[] => {
      if (statement.kind !== 'ratio') return [];
      const claim = claimRatio(view, paragraph, statement);
      return claim ? [claim] : [];
    }),
  );
}

function claimRatio(
  view: NarrativeView,
  paragraph: ReadParagraph,
  { subject, operands }: Ratio,
): Claim | undefined {
  const at = (figure: number): Spot => ({ paragraph: paragraph.index, figure });
  const { rate, now, base } = operands;
  if (rate === undefined) return undefined;
  if (now === undefined || base === undefined) return claimUse(view, paragraph, subject, at(rate));
  const printed = percentAt(view, at(rate));
  const [above, below] = [operandAt(view, at(now)), operandAt(view, at(base))];
  if (!printed || !above || !below) return undefined;
  const question = { rule: ruleOf(paragraph, 'N21'), spot: at(rate), others: [at(now), at(base)] };
  if (!/变动率|增长率|变化率/.test(subject)) {
    const quotient = quotientOf(above, below);
    const outcome = askRate(printed, quotient);
    const isLoose = !/控制率/.test(subject) && outcome.verdict === 'doubt';
    return toRateClaim(view, { ...question, quotient }, printed, isLoose ? loosen(outcome) : outcome);
  }
  const quotient = variationOf(above, below, '增加');
  const outcome = askRate(printed, quotient);
  if (outcome.verdict !== 'doubt') return toRateClaim(view, { ...question, quotient }, printed, outcome);
  // 变动率为93.33% for a decrease: the size is told, its sign is not.
  const size = askRate(negate(printed), quotient);
  if (size.verdict !== 'exact' && size.verdict !== 'rounding') {
    return toRateClaim(view, { ...question, quotient }, printed, outcome);
  }
  const reason = '叙述未带负号，可能说的是下降幅度';
  return toRateClaim(view, { ...question, quotient }, printed, { ...size, verdict: 'undecided', reason });
}

/** What the money of a year was made of, as 预算完成率 counts it; the last is what was left. */
const SOURCES: readonly RegExp[] = [
  /(?:年初|上年).*(?:结转|结余)/,
  /年初.*预算/,
  /追加/,
  /年末.*(?:结转|结余)/,
];

const USES: readonly Pick<Quotient, 'numerator' | 'denominator'>[] = [
  { numerator: [1, 1, 1, -1], denominator: [1, 1, 1, 0] },
  { numerator: [0, 1, 1, -1], denominator: [0, 1, 1, 0] },
];

/** 预算完成率 = (上年结转 + 年初预算 + 本年追加 − 年末结余) ÷ (上年结转 + 年初预算 + 本年追加), where all four are told. */
function claimUse(
  view: NarrativeView,
  paragraph: ReadParagraph,
  subject: string,
  rate: Spot,
): Claim | undefined {
  const printed = percentAt(view, rate);
  if (!printed || !/预算完成率/.test(subject)) return undefined;
  const amounts = mentionsBefore(paragraph, rate.figure).filter(({ kind }) => kind === 'amount');
  const told = SOURCES.map((test) => amounts.filter((one) => test.test(one.subject)));
  const others = told.flatMap(([only, more]) =>
    only && !more ? [{ paragraph: paragraph.index, figure: only.figure }] : [],
  );
  const operands = others.map((spot) => operandAt(view, spot)).filter((one) => one !== undefined);
  if (operands.length < SOURCES.length || new Set(others.map(({ figure }) => figure)).size < SOURCES.length) {
    return undefined;
  }
  // With what was carried over into the year, or without it.
  const asked = USES.map((use) => ({ operands, ...use })).map((quotient) => ({
    quotient,
    outcome: askRate(printed, quotient),
  }));
  const best = asked.find(({ outcome }) => outcome.verdict !== 'doubt') ?? asked[0];
  if (!best) return undefined;
  const used = others.filter((_, index) => best.quotient.numerator[index] !== 0);
  const question = { rule: ruleOf(paragraph, 'N21'), spot: rate, others: used, quotient: best.quotient };
  return toRateClaim(view, question, printed, best.outcome);
}

/** 完成率 has more than one formula: without carry-over, after adjustment. */
function loosen(outcome: RateOutcome): RateOutcome {
  return { ...outcome, verdict: 'undecided', reason: '该指标的计算口径可能不止一种' };
}

function negate(printed: PercentFigure): PercentFigure {
  return { ...printed, value: { ...printed.value, digits: -printed.value.digits } };
}
