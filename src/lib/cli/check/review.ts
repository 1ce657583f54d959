import { applyWaivers, type ReviewedFinding } from '../../checks/index.ts';
import { DISCLOSURES, readText, startLocating } from '../../content/index.ts';
import type { Finding } from '../../model/index.ts';
import type { ReadDocument } from './document.ts';
import { WAIVABLE_RULES } from './rule-list.ts';

/** What is said about a document once its waivers are counted. */
export interface Reviewed {
  /** Files, links, terms, and what is wrong with the waivers themselves. */
  readonly findings: readonly ReviewedFinding[];
  readonly figures: readonly ReviewedFinding[];
}

/**
 * Counts the waivers of `review.json`: a waived finding keeps its place and says why it stands. `today` is the day
 * of the check, `YYYY-MM-DD`; without it no waiver expires.
 */
export function countWaivers(
  root: string,
  { report, narrative }: ReadDocument,
  findings: readonly Finding[],
  figures: readonly Finding[],
  today?: string,
): Reviewed {
  if (!report || report.waivers.length === 0) return { findings, figures };
  const file = `${DISCLOSURES}/${report.id}/review.json`;
  const locate = startLocating({ file, text: readText(root, file) });
  const reviewed = applyWaivers([...findings, ...figures], report.waivers, {
    file,
    rules: WAIVABLE_RULES,
    ...(today === undefined ? {} : { today }),
    // Words that could not be compiled were not checked: what they would have shown is not known.
    complete: narrative !== undefined,
    lineOf: (index) => locate([index]),
  });
  return {
    findings: [...reviewed.findings.slice(0, findings.length), ...reviewed.problems],
    figures: reviewed.findings.slice(findings.length),
  };
}
