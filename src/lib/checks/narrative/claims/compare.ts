import { compareDecimals, type Finding } from '../../../model/index.ts';
import { equalTo } from '../../accounts/build.ts';
import type { Figure } from '../../accounts/index.ts';
import { showGap, showComputed, showFigure } from '../../accounts/message.ts';
import { evaluate, type Outcome } from '../../accounts/relation.ts';
import { citeCellFigure } from '../cells/cite.ts';
import type { Claim } from '../claim.ts';
import { toAccountFigure } from '../figure.ts';
import { quoteSpot } from '../message.ts';
import { figureAtSpot, type NarrativeView, type Spot } from '../subject.ts';

const BEST_FIRST: readonly Outcome['verdict'][] = [
  'exact',
  'skip',
  'rounding',
  'plugged',
  'undecided',
  'doubt',
];

/** A number of the words beside the cell it quotes; `outcome.relation.parts[0]` is the cell. */
export interface Comparison {
  readonly cell: Figure;
  readonly outcome: Outcome;
  readonly verdict: Finding['verdict'];
}

/** Compares a number with the cells it may quote and keeps the one that fits best; undefined without any cell. */
export function compareWithCells(
  view: NarrativeView,
  spot: Spot,
  name: string,
  cells: readonly Figure[],
): Comparison | undefined {
  if (cells.length === 0) return undefined;
  const figure = toAccountFigure(view, spot, name);
  const [best] = cells
    .map((cell) => ({ cell, outcome: judge(figure, cell) }))
    .sort((left, right) => rank(left.outcome) - rank(right.outcome));
  if (!best) return undefined;
  const { verdict } = best.outcome;
  const printed = figureAtSpot(view, spot);
  const isApproximate = 'approximate' in printed && printed.approximate !== undefined;
  if (verdict === 'skip') return { ...best, verdict: 'exact' };
  return { ...best, verdict: verdict === 'doubt' && isApproximate ? 'undecided' : verdict };
}

/**
 * One figure told twice may differ by a unit of the table. A coarser print of the words allows no more than its own
 * half unit: 28.3 does not tell 28.40.
 */
function judge(figure: Figure, cell: Figure): Outcome {
  const outcome = evaluate(equalTo(figure, cell));
  const { difference, tolerance, verdict } = outcome;
  if (verdict === 'rounding' && difference && tolerance && figure.sheet.unit !== cell.sheet.unit) {
    // 0.91亿元 is how 9,052.46万元 rounds: the coarser print says nothing else.
    const size = difference.digits < 0n ? -difference.digits : difference.digits;
    const isRounded = compareDecimals({ ...difference, digits: 2n * size }, tolerance) <= 0;
    return isRounded ? { ...outcome, verdict: 'exact' } : outcome;
  }
  if (verdict !== 'rounding' || !difference || figure.sheet.decimals >= cell.sheet.decimals) return outcome;
  const unit = 10n ** BigInt(Math.max(0, difference.decimals - figure.sheet.decimals));
  const size = difference.digits < 0n ? -difference.digits : difference.digits;
  return 2n * size <= unit + 1n ? outcome : { ...outcome, verdict: 'doubt' };
}

function rank({ verdict }: Outcome): number {
  return BEST_FIRST.indexOf(verdict);
}

/** Whether two figures differ by no more than a hundredth: a slip of the pen rather than another quantity. */
export function isNear({ outcome }: Comparison): boolean {
  const { computed, difference } = outcome;
  if (!computed || !difference) return true;
  const size = (value: typeof computed) => (value.digits < 0n ? { ...value, digits: -value.digits } : value);
  return (
    compareDecimals({ ...size(difference), digits: size(difference).digits * 100n }, size(computed)) <= 0
  );
}

/** The claim that a number quotes a cell, with its sentence where the two differ. */
export function toCellClaim(
  view: NarrativeView,
  spot: Spot,
  rule: string,
  comparison: Comparison,
  reason?: string,
): Claim {
  const { cell, outcome, verdict } = comparison;
  const { print } = figureAtSpot(view, spot);
  const citation = citeCellFigure(cell);
  const shown = showFigure(cell) === '空白' ? '空白' : showComputed(outcome);
  return {
    rule,
    kind: 'cell',
    spot,
    others: [],
    cell,
    verdict,
    formula: citation,
    reported: print,
    computed: shown,
    ...(verdict === 'exact' ? {} : { message: tell() }),
  };

  function tell(): string {
    const gap = showGap(outcome);
    const ends: Readonly<Record<Finding['verdict'], string>> = {
      exact: '',
      rounding: `，相差 ${gap}，在尾数误差范围内`,
      plugged: `，相差 ${gap}；按叙述的各数相加恰等于合计，疑为凑整`,
      doubt: `，相差 ${gap}，请核对叙述与表`,
      undecided: `，无法判定：${reason ?? outcome.reason ?? '叙述为约数'}`,
    };
    return `叙述${quoteSpot(view, spot)}：${print}，表中为 ${citation}${ends[verdict]}。`;
  }
}
