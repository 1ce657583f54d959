import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  listReportIds,
  readConfirmations,
  readImportReview,
  readReport,
  readReportHead,
} from '../content/index.ts';
import { DisclosureError, type ImportReview, type Report, type ReportHead } from '../model/index.ts';
import { readStored, resolveFolder } from './files.ts';
import { listItems, type ListedItem } from './items.ts';

/** A document as far as its files can be read, and why the others cannot. */
export interface ReviewedDocument {
  readonly id: string;
  readonly head: ReportHead | undefined;
  /** Undefined where a content file does not fit. */
  readonly report: Report | undefined;
  readonly review: ImportReview | undefined;
  readonly items: readonly ListedItem[];
  readonly problems: readonly DisclosureError[];
}

/** Ids of the documents with a review list, or with a broken one, sorted. */
export function listReviewed(root: string): readonly string[] {
  return listReportIds(root).filter((id) =>
    existsSync(path.join(resolveFolder(root, id), 'import-review.json')),
  );
}

/** Reads what the page of a document shows; a file that does not fit is a problem that is shown, and no crash. */
export function readReviewed(root: string, id: string): ReviewedDocument {
  const problems: DisclosureError[] = [];
  const report = attempt(() => readReport(root, id), problems);
  const head = report?.head ?? attempt(() => readReportHead(root, id), problems);
  const review = attempt(() => readImportReview(root, id), problems);
  const confirmations = attempt(() => readConfirmations(root, id), problems) ?? [];
  const items = review ? listItems(review, confirmations) : [];
  return { id, head, report, review, items, problems: dropRepeated(problems) };
}

/** Reads only what a list needs: the head and the items. */
export function readBrief(root: string, id: string): Omit<ReviewedDocument, 'report'> {
  const problems: DisclosureError[] = [];
  const head = attempt(() => readReportHead(root, id), problems);
  const review = attempt(() => readImportReview(root, id), problems);
  const confirmations = attempt(() => readConfirmations(root, id), problems) ?? [];
  return { id, head, review, items: review ? listItems(review, confirmations) : [], problems };
}

/** Digest of a content file as the page is about to show it. */
export function digestStored(root: string, id: string, name: string): string {
  return readStored(root, id, name).digest;
}

function attempt<T>(read: () => T, problems: DisclosureError[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    problems.push(error);
    return undefined;
  }
}

function dropRepeated(problems: readonly DisclosureError[]): DisclosureError[] {
  return problems.filter(
    ({ message }, index) => problems.findIndex((other) => other.message === message) === index,
  );
}
