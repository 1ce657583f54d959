import type { Claim } from './claim.ts';
import { findNearAmounts } from './claims/near.ts';
import { CLAIM_SOURCES } from './claims/sources.ts';
import { oncePer } from '../remember.ts';
import type { NarrativeView, Spot } from './subject.ts';

/** Every claim about the numbers of a document's words, in reading order. Computed once: all rules read the same ledger. */
export const listClaims = oncePer((view: NarrativeView): readonly Claim[] => {
  const direct = CLAIM_SOURCES.flatMap((source) => source(view));
  const confirmed = new Set(
    direct
      .filter(({ verdict }) => verdict === 'exact')
      .flatMap(({ spot, others }) => [spot, ...others].map(keyOf)),
  );
  const near = findNearAmounts(view, (spot) => confirmed.has(keyOf(spot)));
  return [...direct, ...near].sort(compareClaims);
});

function compareClaims({ spot: left }: Claim, { spot: right }: Claim): number {
  return left.paragraph - right.paragraph || left.figure - right.figure;
}

/** A spot as a key: two spots are the same number when their keys are. */
export function keyOf({ paragraph, figure }: Spot): string {
  return `${paragraph}.${figure}`;
}
