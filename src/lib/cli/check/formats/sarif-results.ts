import type { ReviewedFinding } from '../../../checks/index.ts';
import type { Finding } from '../../../model/index.ts';
import type { CheckedGroup } from '../findings.ts';
import { listOpen, listWaived } from '../order.ts';
import { findRule, resolveUrl, RULE_NOTES } from '../rule-list.ts';
import { showDecision } from '../words.ts';
import { sha256 } from '../../../system/index.ts';

const POSITIONS = new Map(RULE_NOTES.map(({ id }, index) => [id, index]));

/** Findings of a group as SARIF `result` objects, the worst first. */
export function listResults(group: CheckedGroup, origin: string | undefined) {
  const findings = [...listOpen(group).map(({ finding }) => finding), ...listWaived(group)];
  const prints = new Map<string, number>();
  return findings.map((finding) => {
    // Two findings of one rule at one place are told apart by their order.
    const print = fingerprint(group, finding);
    const times = (prints.get(print) ?? 0) + 1;
    prints.set(print, times);
    return toResult(group, finding, origin, times === 1 ? print : `${print}:${times}`);
  });
}

function toResult(group: CheckedGroup, finding: ReviewedFinding, origin: string | undefined, print: string) {
  const { rule, verdict, message, reported, computed, waived } = finding;
  const index = POSITIONS.get(rule);
  const url = resolveUrl(finding, origin);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    ...classify(finding),
    message: { text: message },
    locations: [locate(group, finding)],
    partialFingerprints: { 'ruleAndPlace/v1': print },
    // Once one result of a run says whether it is suppressed, all have to.
    suppressions: waived
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: `${waived.reason}（${showDecision(waived)}）`,
          },
        ]
      : [],
    properties: {
      document: group.id,
      verdict,
      title: findRule(rule)?.title,
      reported,
      computed,
      url,
    },
  };
}

/** `kind` and `level` of a finding. Only what failed has a level: the standard wants `none` for all else. */
function classify({ severity, verdict }: Finding): { readonly kind: string; readonly level: string } {
  if (severity === 'error') return { kind: 'fail', level: 'error' };
  if (severity === 'warning') return { kind: 'fail', level: 'warning' };
  switch (verdict) {
    case 'doubt':
      return { kind: 'fail', level: 'note' };
    case 'plugged':
      return { kind: 'review', level: 'none' };
    case 'undecided':
      return { kind: 'open', level: 'none' };
    case 'rounding':
      return { kind: 'informational', level: 'none' };
    case 'exact':
      return { kind: 'pass', level: 'none' };
  }
}

function locate(group: CheckedGroup, { file, line, place }: Finding) {
  return {
    ...(file === ''
      ? {}
      : {
          physicalLocation: {
            artifactLocation: {
              uri: file.split('/').map(encodePart).join('/'),
              uriBaseId: group.id === 'built' ? 'SITE' : 'CONTENT',
            },
            ...(line === undefined ? {} : { region: { startLine: line } }),
          },
        }),
    ...(place === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
  };
}

/** A part of a path in a URI. File names on disk may hold anything, halves of a surrogate pair too. */
function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** Stays the same while lines move and figures change: rule, document and place, else what was read there. */
function fingerprint({ id }: CheckedGroup, { rule, file, place, reported, message }: Finding): string {
  const parts = [rule, id, file, place ?? reported ?? message];
  return sha256(JSON.stringify(parts)).slice(0, 32);
}
