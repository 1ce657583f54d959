import {
  ALL_RULES,
  applyWaivers,
  hasCell,
  reviewDocument,
  type DocumentReview,
  type ReviewedFinding,
} from '../checks/index.ts';
import { DISCLOSURES, readReport, readReportTables } from '../content/index.ts';
import type { Narrative } from '../markdown/index.ts';
import { toYearBefore, type GlossaryTerm, type Report } from '../model/index.ts';
import { compileReport } from './compile.ts';
import type { Portal } from './portal.ts';

/** A document as its page shows it: compiled words, and what the numbers in words and tables say about each other. */
export interface ReviewedReport {
  readonly report: Report;
  readonly narrative: Narrative;
  readonly review: DocumentReview;
}

const RULE_IDS: ReadonlySet<string> = new Set(ALL_RULES.map(({ id }) => id));

/** Which document is reviewed, and what is read with it. */
export interface ReviewInput {
  /** Content root. */
  readonly root: string;
  readonly id: string;
  /** The same department's document one year earlier, where it is published. */
  readonly before?: string | undefined;
  /** Standard terms; those whose names the words do not hold may be left out. */
  readonly glossary: readonly GlossaryTerm[];
}

/** Reads, compiles and reviews a document beside the year before. Throws `DisclosureError`. */
export function reviewReport({ root, id, before, glossary }: ReviewInput): ReviewedReport {
  const report = readReport(root, id);
  const previous = before === undefined ? undefined : readReportTables(root, before);
  const tables = [...report.tables.values()];
  let review: DocumentReview | undefined;
  const narrative = compileReport(report, glossary, (paragraphs) => {
    review = reviewDocument({ ...report, paragraphs }, previous);
    // A number can only lead to a cell that the page draws.
    return review.notes.map(({ cell, ...note }) => ({
      ...note,
      ...(cell !== undefined && tables.some((table) => hasCell(table, cell)) ? { cell } : {}),
    }));
  });
  if (!review) throw new Error('Expected the compiler to ask for the numbers');
  return { report, narrative, review };
}

/** The id of the same department's document one year earlier, where it is published: pages read its tables too. */
export function findYearBefore(portal: Pick<Portal, 'byDepartment'>, id: string): string | undefined {
  const department = id.split('/').slice(0, 2).join('/');
  const reports = portal.byDepartment.get(department) ?? [];
  const kind = reports.find((report) => report.id === id)?.head.kind;
  const before = reports.find((report) => report.id === toYearBefore(id));
  return before?.head.kind === kind ? before?.id : undefined;
}

/** Findings a portal may show beside its documents: nothing that agrees, nothing the web team has explained. */
export function listOpenFindings({
  report,
  review,
}: Pick<ReviewedReport, 'report' | 'review'>): readonly ReviewedFinding[] {
  const { findings } = applyWaivers(review.findings, report.waivers, {
    file: `${DISCLOSURES}/${report.id}/review.json`,
    rules: RULE_IDS,
  });
  return findings.filter(({ verdict, waived }) => verdict !== 'exact' && !waived);
}
