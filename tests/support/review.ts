import { listReportIds, readGlossary, resolveContentDir } from '../../src/lib/content/index.ts';
import { parseYearFolder } from '../../src/lib/model/index.ts';
import type { Portal } from '../../src/lib/site/lists.ts';
import { reviewReport, type ReviewedReport } from '../../src/lib/site/review.ts';

/** As much of the portal of a content root as a review needs, with these documents published. */
export function makePortal(root: string, ids: readonly string[] = listReportIds(root)): Portal {
  const byDepartment = Map.groupBy(
    ids.map((id) => ({ id, head: { kind: parseYearFolder(id.split('/')[2] ?? '')?.kind } })),
    ({ id }) => id.split('/').slice(0, 2).join('/'),
  );
  return { root, glossary: readGlossary(root), byDepartment } as unknown as Portal;
}

/** What the page of a document of this repository shows, computed without a browser. */
export function review(id: string): ReviewedReport {
  return reviewReport(makePortal(resolveContentDir()), id);
}
