import { createHash } from 'node:crypto';
import { listReportIds, readDepartments, readRegions, readReportHead } from '../../content/index.ts';
import { groupParts, type InboxFile, type Registry, type WritePlan } from '../../import/index.ts';
import { DisclosureError, type ReportKind } from '../../model/index.ts';
import { explainDisk } from './disk.ts';
import { inOrder } from './in-order.ts';
import { placeDocument, type BatchSettings, type Part } from './place.ts';

/** What became of one document or one file of a batch. */
export type Outcome =
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly plan: WritePlan }
  | { readonly kind: 'skipped'; readonly files: readonly string[]; readonly id: string }
  | { readonly kind: 'failed'; readonly files: readonly string[]; readonly error: DisclosureError };

/** Files held in memory at a time beside those that are being read. */
const AT_ONCE = 4;

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
  const documents = listDocuments(settings.root);
  for (const folder of new Set(files.map((file) => file.folder))) {
    const parts: Part[] = [];
    const inside = files.filter((file) => file.folder === folder);
    const read = async (file: InboxFile): Promise<Part | Outcome> => {
      try {
        return await readPart(file, settings);
      } catch (error) {
        return toFailure([file.path], error);
      }
    };
    for await (const result of inOrder(inside, AT_ONCE, read)) {
      if ('kind' in result) yield result;
      else parts.push(result);
    }
    const registry = readRegistry(settings.root, documents);
    for (const group of groupParts(parts, registry)) {
      const names = group.map(({ file }) => file.path);
      try {
        const plan = await placeDocument(group, settings, readRegistry(settings.root, documents), documents);
        documents.set(plan.document.id, plan.document.head.kind);
        settings.journal?.add(
          group.map(({ digest }) => digest),
          plan.document.id,
        );
        yield { kind: 'done', files: names, plan };
      } catch (error) {
        yield toFailure(names, error);
      }
    }
  }
}

async function readPart(file: InboxFile, settings: BatchSettings): Promise<Part | Outcome> {
  settings.onFile?.(file);
  const bytes = explainDisk(file.path, () => file.load());
  const digest = createHash('sha256').update(bytes).digest('hex');
  const id = settings.journal?.find(digest);
  if (id !== undefined) return { kind: 'skipped', files: [file.path], id };
  const source = await settings.convert({ name: file.name, bytes });
  const read = await settings.pool.read(source);
  return { folder: file.folder, read, file, digest };
}

function toFailure(files: readonly string[], error: unknown): Outcome {
  if (error instanceof DisclosureError) return { kind: 'failed', files, error };
  throw error;
}

function readRegistry(root: string, documents: ReadonlyMap<string, ReportKind>): Registry {
  return { regions: readRegions(root), departments: readDepartments(root), documents };
}

/** Kinds of the documents that are there; one whose head is broken takes its place all the same. */
function listDocuments(root: string): Map<string, ReportKind> {
  const documents = new Map<string, ReportKind>();
  for (const id of listReportIds(root)) {
    try {
      documents.set(id, readReportHead(root, id).kind);
    } catch (error) {
      if (!(error instanceof DisclosureError)) throw error;
    }
  }
  return documents;
}
