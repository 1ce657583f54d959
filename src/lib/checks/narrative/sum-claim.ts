import type { Finding } from '../../model/index.ts';
import type { Claim } from './claim.ts';
import { quoteSpot } from './message.ts';
import { operandAt, showOperand, unitOf, type Operand } from './operand.ts';
import { figureAtSpot, type NarrativeView, type Spot } from './subject.ts';
import { judgeSum, type SumOutcome } from './sum.ts';

/** How many addends a message shows. */
const LONGEST = 12;

/** A whole of the words and the numbers that should make it. */
export interface SumQuestion {
  readonly rule: string;
  readonly whole: Spot;
  readonly parts: readonly Spot[];
  /** What the parts are together: 各部分之和. */
  readonly partsName: string;
  /** What to ask when they differ; 请核对 where absent. */
  readonly ask?: string;
  /** Spots the arithmetic ties down: the parts where absent. */
  readonly others?: readonly Spot[];
}

/** The operands and outcome of a sum; undefined where one of them is no number to add. */
export interface AskedSum {
  readonly whole: Operand;
  readonly parts: readonly Operand[];
  readonly outcome: SumOutcome;
}

/** Adds up the numbers at spots. */
export function askSum(view: NarrativeView, whole: Spot, parts: readonly Spot[]): AskedSum | undefined {
  const total = operandAt(view, whole);
  const operands = parts.map((spot) => operandAt(view, spot));
  if (!total || operands.some((operand) => operand === undefined)) return undefined;
  const known = operands as Operand[];
  return { whole: total, parts: known, outcome: judgeSum(total, known) };
}

/** The claim of a sum. */
export function toSumClaim(
  view: NarrativeView,
  question: SumQuestion,
  { whole, parts, outcome }: AskedSum,
  verdict: Finding['verdict'] = outcome.verdict,
): Claim {
  const { print } = figureAtSpot(view, question.whole);
  const { computed } = outcome;
  const terms = showTerms(parts, [whole, ...parts]);
  const unit = unitOf([whole]);
  const amount = (text: string) => `${text}${unit === '' ? '' : ` ${unit}`}`;
  return {
    rule: question.rule,
    kind: 'computed',
    spot: question.whole,
    others: question.others ?? question.parts,
    verdict,
    formula: `${terms} = ${computed === '' ? '？' : computed}`,
    reported: print,
    ...(computed === '' ? {} : { computed: amount(computed) }),
    ...(verdict === 'exact' ? {} : { message: tell() }),
  };

  function tell(): string {
    const ends: Readonly<Record<Finding['verdict'], string>> = {
      exact: '',
      rounding: '，在尾数误差范围内',
      plugged: '，疑为凑整',
      doubt: `，${question.ask ?? '请核对'}`,
      undecided: `，无法判定：${outcome.reason ?? '说法不够确定'}`,
    };
    const sum = computed === '' ? '' : ` ${amount(computed)}`;
    const gap = outcome.gap === '' ? '' : `，相差 ${amount(outcome.gap)}`;
    return `叙述${quoteSpot(view, question.whole)}：${print}，${question.partsName}为${sum}（${terms}）${gap}${ends[verdict]}。`;
  }
}

/** `680.50 + 434.40`, at most twelve of them. */
export function showTerms(parts: readonly Operand[], among: readonly Operand[] = parts): string {
  const shown = parts.slice(0, LONGEST).map((operand) => showOperand(operand, among));
  const rest = parts.length > LONGEST ? ` + …（共 ${parts.length} 项）` : '';
  return `${shown.join(' + ')}${rest}`;
}
