import path from 'node:path';
import { readReportHead } from '../../content/index.ts';
import {
  assembleDocument,
  planUpdate,
  planWrites,
  readOriginals,
  recoverPlace,
  writeDepartment,
  writeFolder,
  type ImportedDocument,
  type ImportOptions,
  type Choice,
  type ImportSource,
  type InboxFile,
  type InboxPart,
  type ReaderPool,
  type Registry,
  type SourcePart,
  type WritePlan,
} from '../../import/index.ts';
import {
  DisclosureError,
  listSources,
  REPORT_KINDS,
  type Department,
  type ReportKind,
} from '../../model/index.ts';
import { dropPending, keepPending } from '../../review/index.ts';
import { explainDisk } from './disk.ts';
import { loadSame } from './files.ts';
import type { Journal } from './journal.ts';

/** How a batch is to be done. */
export interface BatchSettings {
  /** Content root. */
  readonly root: string;
  readonly options: ImportOptions;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Merge with what people edited since the last import. */
  readonly update: boolean;
  /** Whom to follow where a person and the new file changed the same place. */
  readonly prefer?: Choice;
  readonly pool: ReaderPool;
  /** Makes a readable file of one that only LibreOffice can read; hands on what needs no conversion. */
  readonly convert: (source: ImportSource) => Promise<ImportSource>;
  /** Absent in a dry run. */
  readonly journal?: Journal;
  /** Called when a file is being read, and when a document is being written. */
  readonly onFile?: (file: InboxFile) => void;
}

/** What a batch knows while it runs; a dry run knows what it would have written. */
export interface BatchState {
  readonly registry: Registry;
  /** The registry's own lists, to be added to. */
  readonly departments: Map<string, Department>;
  readonly documents: Map<string, ReportKind>;
  /** Files of the documents of this run, by the place they were written to. */
  readonly placed: Map<string, readonly string[]>;
  /** Files of the documents of this run, by the digests of them all. */
  readonly seen: Map<string, readonly string[]>;
}

/** A file of an inbox that was read. */
export interface Part extends InboxPart {
  readonly file: InboxFile;
  readonly digest: string;
}

/**
 * Makes one document of files that were read, and writes it in one step unless the run is dry. Rejects with
 * `DisclosureError` when it cannot be placed; then nothing was written.
 */
export async function placeDocument(
  group: readonly Part[],
  settings: BatchSettings,
  state: BatchState,
): Promise<WritePlan> {
  const { root, options, dryRun } = settings;
  const sources = group.map(({ file, read, digest }) => ({
    read,
    source: { name: file.name, bytes: loadSame(file, digest) },
  }));
  const document = assembleDocument(sources, options, state.registry);
  const { id, head, newDepartment } = document;
  verifyOnce(state, document, group);
  const place = path.join(root, 'disclosures', id);
  if (!dryRun)
    explainDisk(place, () => {
      recoverPlace(place);
    });
  const plan = await planDocument(document, settings, state.registry);
  if (!dryRun) {
    explainDisk(plan.folder, () => {
      // The department last: a run that is killed between the two finds both as they were before.
      writeFolder(plan);
      writeDepartment(root, plan);
      dropPending(root, id);
    });
  }
  state.placed.set(
    id,
    group.map(({ file }) => file.path),
  );
  state.documents.set(id, head.kind);
  if (newDepartment) state.departments.set(id.slice(0, id.lastIndexOf('/')), newDepartment);
  return plan;
}

async function planDocument(
  document: ImportedDocument,
  settings: BatchSettings,
  registry: Registry,
): Promise<WritePlan> {
  const { root, force, update, prefer, dryRun } = settings;
  const before = update ? await importAgain(document.id, settings, registry) : undefined;
  if (before) {
    // Where both changed, the new version waits for a person who chooses place by place.
    if (!dryRun && !prefer)
      explainDisk(root, () => keepPending(root, document.id, before.files, document.files));
    return explainDisk(root, () => planUpdate(root, document, before, prefer));
  }
  const [plan] = explainDisk(root, () => planWrites(root, [document], force));
  if (!plan) throw new Error('Expected a plan');
  return plan;
}

/** What the last import of a department-year was, made again from its originals; undefined where there was none. */
async function importAgain(
  id: string,
  { root, pool, convert }: BatchSettings,
  registry: Registry,
): Promise<ImportedDocument | undefined> {
  const originals = explainDisk(root, () => readOriginals(root, id));
  if (originals.size === 0) return undefined;
  const sources: SourcePart[] = [];
  const head = readReportHead(root, id);
  // In the order they were imported in: it decides the order of the attachments.
  const order = listSources(head).map(({ file }) => file);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  for (const [name, bytes] of [...originals].sort(([left], [right]) => rank(left) - rank(right))) {
    const source = await convert({ name, bytes });
    sources.push({ source: { name, bytes }, read: await pool.read(source) });
  }
  const [region = '', department = ''] = id.split('/');
  const { kind, year } = head;
  return assembleDocument(sources, { region, department, year, kind }, registry);
}

/** A second document for the same place in one run is a mistake, whatever `--force` and `--update` say. */
function verifyOnce({ placed }: BatchState, { id, head }: ImportedDocument, group: readonly Part[]): void {
  const before = placed.get(id);
  if (before === undefined) return;
  throw new DisclosureError({
    what: '两个文件要写到同一个地方，后一个没有导入。',
    place: { file: group.map(({ file }) => file.path).join('、') },
    found: `${before.join('、')} 也是 ${head.department} ${String(head.year)} 年度的${REPORT_KINDS[head.kind]}，内容不同`,
    expected: '每个部门每个年度每种文件一份',
    todo: '核对哪一份是审定的，只导入那一份；年度或部门认错时，分别导入并加上 --year 或 --department。',
  });
}
