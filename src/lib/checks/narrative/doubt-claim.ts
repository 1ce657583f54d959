import type { Claim } from './claim.ts';
import { quoteSpot } from './message.ts';
import { figureAtSpot, type NarrativeView, type Spot } from './subject.ts';

/** A statement about numbers that does not hold, where no quotient or sum tells it. */
export interface Disagreement {
  readonly rule: string;
  readonly spot: Spot;
  readonly others?: readonly Spot[];
  readonly formula: string;
  /** What was found, without the sentence and the ask: 小微企业合同金额大于中小企业合同金额. */
  readonly found: string;
  readonly verdict?: 'doubt' | 'undecided';
}

/** The claim that says so: 叙述“…”：…，请核对。 */
export function toDoubt(view: NarrativeView, told: Disagreement): Claim {
  const { rule, spot, others = [], formula, found, verdict = 'doubt' } = told;
  const end = verdict === 'doubt' ? '请核对' : '无法判定';
  return {
    rule,
    kind: 'computed',
    spot,
    others,
    verdict,
    formula,
    reported: figureAtSpot(view, spot).print,
    message: `叙述${quoteSpot(view, spot)}：${found}，${end}。`,
  };
}
