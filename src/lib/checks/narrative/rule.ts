import { oncePer } from '../remember.ts';
import type { Problem, Rule } from '../rule.ts';
import type { Claim } from './claim.ts';
import { listClaims } from './ledger.ts';
import { nameSpot, paragraphAt, type NarrativeView } from './subject.ts';

/** A rule about the words of a document and what they say about its tables. */
export type NarrativeRule = Rule<NarrativeView>;

/** What a rule says: every claim it answers for that does not hold exactly, in reading order. */
export function tellClaims(view: NarrativeView, rule: string): readonly Problem[] {
  const told = spokenOf(view).get(rule) ?? [];
  return told.map(({ verdict, message = '', spot, reported, computed }): Problem => ({
    verdict,
    message,
    file: view.file,
    line: paragraphAt(view, spot).line,
    place: nameSpot(view, spot),
    reported,
    ...(computed === undefined ? {} : { computed }),
  }));
}

/** The claims that do not hold exactly, by their rules. */
const spokenOf = oncePer((view: NarrativeView): ReadonlyMap<string, readonly Claim[]> =>
  Map.groupBy(
    listClaims(view).filter(({ verdict }) => verdict !== 'exact'),
    ({ rule }) => rule,
  ),
);
