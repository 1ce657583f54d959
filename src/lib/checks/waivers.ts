import type { Finding, Waiver } from '../model/index.ts';
import { runRules, type Rule } from './rule.ts';
import { waiverExpired } from './rules/waiver-expired.ts';
import { waiverStale } from './rules/waiver-stale.ts';
import { waiverUnknownRule } from './rules/waiver-unknown-rule.ts';
import { isExpired, speaksOf, type PlacedWaiver, type WaiverUse } from './waiver-use.ts';

/** Rules about the waivers (豁免) of a document. What they find cannot be waived itself. */
export const WAIVER_RULES = [
  waiverUnknownRule,
  waiverStale,
  waiverExpired,
] as const satisfies readonly Rule<WaiverUse>[];

/** A finding with the waiver that explains it, where there is one. A waived finding is shown and never counted. */
export type ReviewedFinding = Finding & {
  /** Why it stands as it is, who decided, and the last day that holds. */
  readonly waived?: Pick<Waiver, 'reason' | 'by' | 'until'>;
};

/** What waivers are compared with besides the findings. */
export interface WaiverSettings {
  /** `review.json` of the document, relative to the content root. */
  readonly file: string;
  /** Ids of the rules whose findings can be waived. */
  readonly rules: ReadonlySet<string>;
  /** The day of the check, `YYYY-MM-DD`; without it no waiver expires. */
  readonly today?: string;
  /** False when a part of the document could not be checked: then no waiver is called stale. */
  readonly complete?: boolean;
  /** Line of a waiver in its file, from 1, by its position in the list. Asked only for waivers that are wrong. */
  readonly lineOf?: (index: number) => number | undefined;
}

/**
 * The findings of a document in the same order, with the waiver that explains each, and what is wrong with the
 * waivers themselves (`problems`): unknown rule, stale, expired. Pure; the day comes from outside.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  { file, rules, today, complete = true, lineOf }: WaiverSettings,
): { readonly findings: readonly ReviewedFinding[]; readonly problems: readonly Finding[] } {
  if (waivers.length === 0) return { findings, problems: [] };
  const holding = waivers.filter((waiver) => rules.has(waiver.rule) && !isExpired(waiver, today));
  const reviewed = findings.map((finding): ReviewedFinding => {
    const waiver = holding.find((candidate) => speaksOf(candidate, finding));
    if (!waiver) return finding;
    const { reason, by, until } = waiver;
    return { ...finding, waived: { reason, by, ...(until === undefined ? {} : { until }) } };
  });
  const placed = waivers.map((waiver, index): PlacedWaiver => ({ waiver, index }));
  const use = { file, waivers: placed, findings, rules, ...(today === undefined ? {} : { today }), complete };
  const problems = runRules(WAIVER_RULES, use).map((problem) => addLine(problem, lineOf));
  return { findings: reviewed, problems };
}

/** Lines are looked up afterwards: reading the file a second time is only worth it for a waiver that is wrong. */
function addLine(problem: Finding, lineOf: WaiverSettings['lineOf']): Finding {
  const line = lineOf?.(Number.parseInt(problem.place ?? '', 10));
  return line === undefined ? problem : { ...problem, line };
}
