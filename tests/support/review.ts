import { listReportIds, readGlossary, resolveContentDir } from '../../src/lib/content/index.ts';
import { parseYearFolder } from '../../src/lib/model/index.ts';
import type { Portal } from '../../src/lib/site/portal.ts';
import { findYearBefore, reviewReport, type ReviewedReport } from '../../src/lib/site/review.ts';

/** As much of a portal as is asked for the year before, with these documents published. */
export function makePortal(
  root: string,
  ids: readonly string[] = listReportIds(root),
): Pick<Portal, 'byDepartment'> {
  const byDepartment = Map.groupBy(
    ids.map((id) => ({ id, head: { kind: parseYearFolder(id.split('/')[2] ?? '')?.kind } })),
    ({ id }) => id.split('/').slice(0, 2).join('/'),
  );
  return { byDepartment } as unknown as Portal;
}

/** What the page of a document shows, computed without a browser; the document of this repository unless a root is given. */
export function review(id: string, root = resolveContentDir()): ReviewedReport {
  return reviewReport({
    root,
    id,
    before: findYearBefore(makePortal(root), id),
    glossary: readGlossary(root),
  });
}
