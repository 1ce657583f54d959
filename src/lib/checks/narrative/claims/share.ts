import { addDecimals, compareDecimals, type Decimal } from '../../../model/index.ts';
import type { Claim } from '../claim.ts';
import { toRateClaim } from '../rate-claim.ts';
import { quotientOf } from '../rate.ts';
import { ruleOf } from '../rule-of.ts';
import { listShareLists, readShares, type ReadShare } from '../share-lists.ts';
import type { NarrativeView } from '../subject.ts';

const HUNDRED: Decimal = { digits: 100n, decimals: 0 };

/** Shares (占比): 基本支出680.50万元，占61.0% of the whole of its list or of what 占…的 names. */
export function claimShares(view: NarrativeView): readonly Claim[] {
  return view.paragraphs.flatMap((paragraph) => {
    const shares = readShares(view, paragraph);
    const plugged = findPlugged(view, shares);
    return shares.map((share): Claim => {
      const { spot, part, base, partOperand, baseOperand, printed, outcome } = share;
      const isBaseFar = base === undefined;
      const question = {
        rule: ruleOf(paragraph, 'N21'),
        spot,
        others: base ? [part, base] : [part],
        quotient: quotientOf(partOperand, baseOperand),
        ...(isBaseFar ? { note: `${baseOperand.shown} 取自决算表` } : {}),
      };
      const isPlugged = outcome.verdict === 'rounding' && plugged.has(share);
      return toRateClaim(view, question, printed, outcome, isPlugged ? 'plugged' : outcome.verdict);
    });
  });
}

/**
 * Shares that were made to fit (凑整): off by a unit where the printed shares of a complete list add to exactly 100 %
 * and those computed do not.
 */
function findPlugged(view: NarrativeView, shares: readonly ReadShare[]): ReadonlySet<ReadShare> {
  const plugged = new Set<ReadShare>();
  for (const { shares: list } of listShareLists(view, shares)) {
    const printed = addDecimals(list.map((one) => one.printed.value));
    const computed = addDecimals(list.map((one) => one.outcome.computed ?? one.printed.value));
    if (compareDecimals(printed, HUNDRED) !== 0 || compareDecimals(computed, HUNDRED) === 0) continue;
    for (const one of list) if (one.outcome.verdict === 'rounding') plugged.add(one);
  }
  return plugged;
}
