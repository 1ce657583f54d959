import { digestReport } from '../../content/index.ts';
import { toYearBefore } from '../../model/index.ts';
import {
  checkDocument,
  checkFigures,
  readDocument,
  readForComparison,
  type ReadDocument,
} from './document.ts';
import { detach, tryRead, type CheckedGroup } from './findings.ts';
import { findPages } from './pages.ts';
import type { PortalFiles } from './portal.ts';
import { keepRecent } from './recent.ts';
import { countWaivers } from './review.ts';

/** Documents kept while others are checked: the one at hand, the years before it, and what links lead to. */
const KEPT = 4;

/** What a check of documents needs to know. */
export interface DocumentsSettings {
  readonly root: string;
  /** Ids of all documents, sorted. */
  readonly ids: readonly string[];
  readonly files: PortalFiles;
  /** The day of the check, `YYYY-MM-DD`, for waivers that end. */
  readonly today?: string;
  /** Name the digest of every document. */
  readonly digest?: boolean;
  /** Called after each document. */
  readonly onChecked?: () => void;
}

/** Checks documents one after the other. Only what was found stays in memory. */
export function checkDocuments(selected: readonly string[], settings: DocumentsSettings): CheckedGroup[] {
  const { root, ids, files, today, digest, onChecked } = settings;
  const published = new Set(ids);
  const recent = keepRecent<ReadDocument>(KEPT);
  const read = (id: string) => recent.obtain(id, () => readDocument(root, id, files.glossary));
  const portal = { ...files, findPage: findPages(root, ids, files, read) };
  return selected.map((id) => {
    const document = read(id);
    const before = toYearBefore(id);
    const previous = published.has(before)
      ? (recent.get(before)?.report ?? readForComparison(root, before))
      : undefined;
    const { findings: figures, coverage } = checkFigures(document, previous);
    const others = [...document.findings, ...checkDocument(document, portal)];
    const reviewed = countWaivers(root, document, others, figures, today);
    const title = document.report?.head.title;
    // What cannot be read has been said already.
    const sum = digest ? tryRead(() => digestReport(root, id), []) : undefined;
    onChecked?.();
    return detach({
      id,
      ...(title === undefined ? {} : { title }),
      ...(sum === undefined ? {} : { digest: sum }),
      ...reviewed,
      ...(coverage === undefined ? {} : { coverage }),
    });
  });
}
