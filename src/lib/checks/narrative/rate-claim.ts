import { printDecimal, type Finding } from '../../model/index.ts';
import type { PercentFigure } from '../../text/index.ts';
import type { Claim } from './claim.ts';
import { quoteSpot } from './message.ts';
import { showOperand, type Operand } from './operand.ts';
import { judgeRate, showRate, type Quotient, type RateOutcome } from './rate.ts';
import { figureAtSpot, type NarrativeView, type Spot } from './subject.ts';

/** A percentage of the words and what it is computed from. */
export interface RateQuestion {
  readonly rule: string;
  readonly spot: Spot;
  /** The other numbers of the words that it is computed from. */
  readonly others: readonly Spot[];
  readonly quotient: Quotient;
  /** What the percentage is called in a message where its sentence does not say: 占比. */
  readonly note?: string;
}

/** The percentage at a spot; undefined where there is none, or 百分点, which no quotient gives. */
export function percentAt(view: NarrativeView, spot: Spot): PercentFigure | undefined {
  const figure = figureAtSpot(view, spot);
  return figure.kind === 'percent' && figure.mark !== '个百分点' ? figure : undefined;
}

/** 100 for %, 1000 for ‰. */
export function timesOf({ mark }: PercentFigure): 100 | 1000 {
  return mark === '‰' ? 1000 : 100;
}

/** What became of the percentage a question asks about. */
export function askRate(printed: PercentFigure, quotient: Quotient): RateOutcome {
  const outcome = judgeRate(printed.value, quotient, timesOf(printed));
  return outcome.verdict === 'doubt' && printed.approximate !== undefined
    ? { ...outcome, verdict: 'undecided', reason: '叙述为约数' }
    : outcome;
}

/** The claim of a percentage. `verdict` overrides the outcome's where more is known, as for 凑整. */
export function toRateClaim(
  view: NarrativeView,
  question: RateQuestion,
  printed: PercentFigure,
  outcome: RateOutcome,
  verdict: Finding['verdict'] = outcome.verdict,
): Claim {
  const { rule, spot, others, quotient } = question;
  const times = timesOf(printed);
  const body = showQuotient(quotient);
  const fine = outcome.fine && showRate(outcome.fine, times);
  const computed = outcome.computed && showRate(outcome.computed, times);
  const formula = fine === undefined ? body : `${body} = ${fine}`;
  return {
    rule,
    kind: 'computed',
    spot,
    others,
    verdict,
    formula,
    reported: printed.print,
    ...(computed === undefined ? {} : { computed }),
    ...(verdict === 'exact' ? {} : { message: tell() }),
  };

  function tell(): string {
    const said = `叙述${quoteSpot(view, spot)}`;
    const note = question.note === undefined ? '' : `；${question.note}`;
    if (computed === undefined || verdict === 'undecided') {
      const result = computed === undefined ? '' : `按所述数字计算为 ${computed}（${body}），`;
      const ask = verdict === 'doubt' ? '请核对' : '无法判定';
      return `${said}：${result}${outcome.reason ?? ''}${computed === undefined ? `（${body}）` : ''}，${ask}${note}。`;
    }
    const detail = fine === computed ? body : formula;
    const gap = outcome.gap ? `相差 ${printDecimal(outcome.gap)} 个百分点` : '';
    const ends: Readonly<Record<Finding['verdict'], string>> = {
      exact: '',
      rounding: '，在尾数误差范围内',
      plugged: '；按叙述的各项占比相加恰为 100%，疑为凑整',
      doubt: '，请核对',
      undecided: '',
    };
    return `${said}：按所述数字计算为 ${computed}（${detail}），${gap}${ends[verdict]}${note}。`;
  }
}

/** `25.70 ÷ (1,114.90 − 25.70)`: the arithmetic without its result. */
export function showQuotient({ operands, numerator, denominator }: Quotient): string {
  return `${showSide(operands, numerator)} ÷ ${showSide(operands, denominator)}`;
}

function showSide(operands: readonly Operand[], factors: readonly (-1 | 0 | 1)[]): string {
  const terms = operands
    .map((operand, index) => ({ sign: factors[index] ?? 0, text: showOperand(operand, operands) }))
    .filter(({ sign }) => sign !== 0)
    // now − delta, not −delta + now.
    .sort((left, right) => right.sign - left.sign);
  if (terms.length === 1) return terms[0]?.text ?? '';
  // now + delta: the base is told the way the words go.
  const ordered = operands.length === 2 && terms.every(({ sign }) => sign === 1) ? terms.toReversed() : terms;
  return `(${ordered.map(({ sign, text }, index) => `${index === 0 ? '' : sign < 0 ? ' − ' : ' + '}${text}`).join('')})`;
}
