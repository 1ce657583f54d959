import { deflateSync, inflateSync } from 'node:zlib';
import { loadPortal } from './lists.ts';
import { buildNotes } from './notes.ts';
import { reviewReport, type ReviewedReport } from './review.ts';

/** Notes of pages drawn in this build and not yet written, packed: a document is read and compiled once. */
const packed = new Map<string, Uint8Array>();

/** Keeps the notes of a page until their own file is written. */
export function keepNotes(id: string, reviewed: ReviewedReport): void {
  packed.set(id, deflateSync(JSON.stringify(buildNotes(reviewed)), { level: 1 }));
}

/** The notes of a document as JSON; computed where its page was not drawn in this build. */
export async function renderNotes(id: string): Promise<string> {
  const kept = packed.get(id);
  packed.delete(id);
  if (kept) return inflateSync(kept).toString('utf8');
  return JSON.stringify(buildNotes(reviewReport(await loadPortal(), id)));
}
