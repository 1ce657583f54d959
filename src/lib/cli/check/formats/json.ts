import type { ReviewedFinding } from '../../../checks/index.ts';
import { listOpen, listWaived } from '../order.ts';
import type { CheckReport } from '../report.ts';
import { resolveUrl } from '../rule-list.ts';

/** Renders a check as `{documents: [{id, coverage?, findings}]}`: documents by id, the worst finding first, waived ones last. */
export function renderJson({ groups, origin }: CheckReport): string {
  const documents = groups.map((group) => ({
    id: group.id,
    coverage: group.coverage,
    findings: [...listOpen(group).map(({ finding }) => finding), ...listWaived(group)].map((finding) =>
      arrange(finding, origin),
    ),
  }));
  return `${JSON.stringify({ documents }, null, 2)}\n`;
}

/** One order of keys for all findings; what is not known has no key. */
function arrange(finding: ReviewedFinding, origin: string | undefined) {
  const { rule, severity, verdict, file, line, place, message, reported, computed, waived } = finding;
  const url = resolveUrl(finding, origin);
  return { rule, severity, verdict, file, line, place, message, reported, computed, url, waived };
}
