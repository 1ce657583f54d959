import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importReviewSchema, type ImportReview, type ReviewItem } from '../../model/index.ts';
import type { ImportedDocument } from '../document.ts';

/** Name of the review list (核对清单) beside a document. */
const REVIEW_FILE = 'import-review.json';

/**
 * A document with what was said of its department when that was proposed: the first import registers the department, so
 * a later one of the same file would drop the note, although nobody has looked at it yet, and would not give the same
 * bytes.
 */
export function keepTold(folder: string, document: ImportedDocument): ImportedDocument {
  const before = readReview(path.join(folder, REVIEW_FILE));
  if (!before || document.newDepartment) return document;
  const isTold = ({ kind, text, message }: ReviewItem) =>
    kind === 'derived' && text === document.head.department && /^部门尚未登记/u.test(message);
  const told = before.items.filter(isTold);
  if (told.length === 0 || document.review.items.some(isTold)) return document;
  const items = [...told, ...document.review.items];
  const review = isSameList(items, before.items) ? before : { ...document.review, items };
  const bytes = new TextEncoder().encode(`${JSON.stringify(review, null, 2)}\n`);
  const files = new Map([...document.files].map(([name, own]) => [name, name === REVIEW_FILE ? bytes : own]));
  return { ...document, review, files };
}

/** The review list of a folder; undefined where there is none, or none that can be read. */
function readReview(file: string): ImportReview | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return importReviewSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether two lists hold the same items, in whatever order. */
function isSameList(left: readonly ReviewItem[], right: readonly ReviewItem[]): boolean {
  const [one, two] = [left, right].map((items) => items.map((item) => JSON.stringify(item)).sort());
  return one?.join('\n') === two?.join('\n');
}
