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
  type ImportSource,
  type InboxFile,
  type InboxPart,
  type Preference,
  type ReaderPool,
  type Registry,
  type SourcePart,
  type WritePlan,
} from '../../import/index.ts';
import { DisclosureError, type ReportKind } from '../../model/index.ts';
import { explainDisk } from './disk.ts';
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
  readonly prefer?: Preference;
  readonly pool: ReaderPool;
  /** Makes a readable file of one that only LibreOffice can read; hands on what needs no conversion. */
  readonly convert: (source: ImportSource) => Promise<ImportSource>;
  /** Absent in a dry run. */
  readonly journal?: Journal;
  /** Called when a file is being read, and when a document is being written. */
  readonly onFile?: (file: InboxFile) => void;
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
  registry: Registry,
  documents: ReadonlyMap<string, ReportKind>,
): Promise<WritePlan> {
  const { root, options, dryRun } = settings;
  const sources = group.map(({ file, read }) => ({
    read,
    source: { name: file.name, bytes: explainDisk(file.path, () => file.load()) },
  }));
  const document = assembleDocument(sources, options, registry);
  const place = path.join(root, 'disclosures', document.id);
  if (!dryRun)
    explainDisk(place, () => {
      recoverPlace(place);
    });
  const plan = await planDocument(document, settings, registry);
  verifyOnce(documents, plan);
  if (!dryRun) {
    explainDisk(plan.folder, () => {
      writeDepartment(root, plan);
      writeFolder(plan);
    });
  }
  return plan;
}

async function planDocument(
  document: ImportedDocument,
  settings: BatchSettings,
  registry: Registry,
): Promise<WritePlan> {
  const { root, force, update, prefer } = settings;
  const before = update ? await importAgain(document.id, settings, registry) : undefined;
  if (before) return explainDisk(root, () => planUpdate(root, document, before, prefer));
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
  for (const [name, bytes] of originals) {
    const source = await convert({ name, bytes });
    sources.push({ source: { name, bytes }, read: await pool.read(source) });
  }
  const [region = '', department = ''] = id.split('/');
  const { kind, year } = readReportHead(root, id);
  return assembleDocument(sources, { region, department, year, kind }, registry);
}

/** Documents that this run has placed: a second file for the same place is a mistake, whatever `--force` says. */
const placed = new WeakMap<ReadonlyMap<string, ReportKind>, Map<string, string>>();

function verifyOnce(documents: ReadonlyMap<string, ReportKind>, { document }: WritePlan): void {
  const own = placed.get(documents) ?? new Map<string, string>();
  placed.set(documents, own);
  const before = own.get(document.id);
  const { file } = document.head.source;
  own.set(document.id, before ?? file);
  if (before === undefined) return;
  throw new DisclosureError({
    what: '两个文件要写到同一个地方。',
    place: { file },
    found: `${before} 也属于 ${document.id}`,
    expected: '每个部门每个年度一份',
    todo: '检查是否重复；年度或部门认错时，分别导入并加上 --year 或 --department。',
  });
}
