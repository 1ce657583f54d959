import type { AmountFigure } from '../../../text/index.ts';
import type { Claim } from '../claim.ts';
import { nameSection, quoteSpot } from '../message.ts';
import type { NarrativeView, Spot } from '../subject.ts';

/** Digits an amount must have: shorter ones are near each other by chance. */
const DIGITS = 5;

/**
 * Two long amounts that differ by one in the last digit (410.41 and 410.42) are most likely one quantity, told with
 * and without rounding: a note, never a doubt. Numbers that agree with what confirms them elsewhere are left alone.
 */
export function findNearAmounts(view: NarrativeView, isConfirmed: (spot: Spot) => boolean): readonly Claim[] {
  const seen = new Map<
    string,
    { readonly spot: Spot; readonly line: number; readonly figure: AmountFigure }
  >();
  const claims: Claim[] = [];
  for (const paragraph of view.paragraphs) {
    for (const [index, figure] of paragraph.figures.entries()) {
      if (figure.kind !== 'amount' || figure.approximate !== undefined) continue;
      const { digits, decimals } = figure.value;
      if (digits.toString().length < DIGITS || decimals === 0) continue;
      const key = (value: bigint) => `${value} ${decimals} ${figure.unit ?? ''}`;
      const spot = { paragraph: paragraph.index, figure: index };
      const own = key(digits);
      if (seen.has(own)) continue;
      seen.set(own, { spot, line: paragraph.line, figure });
      const other = seen.get(key(digits + 1n)) ?? seen.get(key(digits - 1n));
      if (!other || other.line === paragraph.line || (isConfirmed(spot) && isConfirmed(other.spot))) continue;
      claims.push({
        rule: 'N14',
        kind: 'repeat',
        spot,
        others: [],
        verdict: 'rounding',
        formula: `${nameSection(view, other.spot)}为 ${other.figure.print}`,
        reported: figure.print,
        computed: other.figure.print,
        message: `叙述${quoteSpot(view, spot)}：${figure.print}；第 ${other.line} 行${quoteSpot(view, other.spot)}为 ${other.figure.print}，只差末位一个单位。若是同一个数，全文宜统一。`,
      });
    }
  }
  return claims;
}
