import { listReportIds, readDepartments, readRegions, readReportHead } from '../../content/index.ts';
import { groupInbox, type InboxFile, type WritePlan } from '../../import/index.ts';
import { DisclosureError, type ReportKind } from '../../model/index.ts';
import { importFolder } from './folder.ts';
import type { BatchSettings, BatchState } from './place.ts';

/** What became of one document or one file of a batch. */
export type Outcome =
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly plan: WritePlan }
  /** Written by the run that was stopped. */
  | { readonly kind: 'skipped'; readonly files: readonly string[]; readonly id: string }
  /** The same bytes as other files of this run. */
  | { readonly kind: 'copy'; readonly files: readonly string[]; readonly of: readonly string[] }
  | { readonly kind: 'failed'; readonly files: readonly string[]; readonly error: DisclosureError };

/**
 * Imports the files of an inbox, folder by folder, and tells what became of each as soon as it is known. A file that
 * cannot be read, or a document that cannot be placed, is told and the others go on; each document is written in one
 * step, so a batch that is killed leaves whole documents only. Throws only for defects and for a content root that
 * cannot be read at all.
 */
export async function* importBatch(
  files: readonly InboxFile[],
  settings: BatchSettings,
): AsyncGenerator<Outcome> {
  const state = openState(settings.root);
  for (const folder of groupInbox(files)) yield* importFolder(folder, settings, state);
}

function openState(root: string): BatchState {
  const departments = new Map(readDepartments(root));
  const documents = listDocuments(root);
  return {
    registry: { regions: readRegions(root), departments, documents },
    departments,
    documents,
    placed: new Map(),
    seen: new Map(),
  };
}

/**
 * Kinds of the documents that are there; one whose head is broken takes its place all the same. What keeps others out of the list
 * is told when the site is checked or built; where it is in the way of a document, writing tells.
 */
function listDocuments(root: string): Map<string, ReportKind> {
  const documents = new Map<string, ReportKind>();
  for (const id of listReportIds(root, () => undefined)) {
    try {
      documents.set(id, readReportHead(root, id).kind);
    } catch (error) {
      if (!(error instanceof DisclosureError)) throw error;
    }
  }
  return documents;
}
