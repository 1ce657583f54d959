import { DisclosureError } from '../../model/index.ts';
import { listZip, type ZipEntry } from '../read/package/index.ts';
import { ZIP_LIMITS } from '../read/package/limits.ts';
import { verifySize } from '../read/size.ts';
import { sniffFormat } from '../source/sniff.ts';
import { collectProblem, verifyCount, type OpenInbox } from './entry.ts';
import { findLeftover, findLeftoverFolder } from './leftovers.ts';

/** A zip to be listed. */
export interface ZipSource {
  /** Its place, as people know it. */
  readonly path: string;
  /** Its bytes, read again when its files are: a listing keeps none. */
  readonly load: () => Uint8Array;
  /** How many zips it lies in. */
  readonly depth: number;
}

/** Counts what the zips inside one zip come to. */
interface Budget {
  size: number;
}

/** Whether bytes are a zip of files, and not an Office document under the name of one. */
export function isArchive(file: string, bytes: Uint8Array): boolean {
  return sniffFormat(file, bytes).kind === 'archive';
}

/** Lists the files of a zip, those of zips directly inside of it too. Throws `DisclosureError` for a zip that cannot be read. */
export function listArchive(
  inbox: OpenInbox,
  source: ZipSource,
  bytes: Uint8Array,
  budget: Budget = { size: 0 },
): void {
  const entries = listZip(source.path, bytes);
  const kept = entries.filter((entry) => !skipEntry(inbox, source, entry));
  if (entries.length === 0) inbox.skipped.push({ path: source.path, reason: '空的压缩包' });
  budget.size += entries.reduce((sum, { size }) => sum + size, 0);
  if (budget.size > ZIP_LIMITS.total) throw refuseTotal(source.path, budget.size);
  for (const entry of kept.sort((left, right) => compareNames(left.name, right.name))) {
    verifyCount(inbox, source.path);
    listEntry(inbox, source, entry, budget);
  }
}

function listEntry(inbox: OpenInbox, source: ZipSource, entry: ZipEntry, budget: Budget): void {
  const path = `${source.path}/${entry.name}`;
  const at = path.lastIndexOf('/');
  const place = { path, folder: path.slice(0, at), name: path.slice(at + 1) };
  const { size } = entry;
  const load = (): Uint8Array => readAgain(source, entry, path);
  collectProblem(inbox, place, () => {
    verifySize(path, size);
    if (/\.zip$/i.test(entry.name)) {
      const bytes = entry.read();
      if (isArchive(path, bytes)) {
        if (source.depth > 0) throw refuseDepth(path);
        listArchive(inbox, { path, load, depth: source.depth + 1 }, bytes, budget);
        return;
      }
    }
    inbox.files.push({ ...place, size, load });
  });
}

/** The zip that was opened last. One is kept, so that its 500 files do not open it 500 times; never all of a batch. */
let latest: { readonly source: ZipSource; readonly entries: ReadonlyMap<string, ZipEntry> } | undefined;

/** Takes a file out of its zip once more. */
function readAgain(source: ZipSource, { name, size }: ZipEntry, path: string): Uint8Array {
  if (latest?.source !== source) {
    latest = undefined;
    const entries = listZip(source.path, source.load());
    latest = { source, entries: new Map(entries.map((entry) => [entry.name, entry])) };
  }
  const entry = latest.entries.get(name);
  if (entry?.size === size) return entry.read();
  throw new DisclosureError({
    what: '压缩包在导入的时候变了。',
    place: { file: path },
    found: '里面没有这个文件了',
    expected: '导入期间不改动的压缩包',
    todo: '等压缩包复制或下载完，再导入一次。',
  });
}

function skipEntry(inbox: OpenInbox, { path }: ZipSource, { name }: ZipEntry): boolean {
  const steps = name.split('/');
  const own = steps.pop() ?? '';
  const folder = steps.map(findLeftoverFolder).find((reason) => reason !== undefined);
  const reason = folder ?? findLeftover(own, steps.at(-1) ?? '');
  if (reason !== undefined) inbox.skipped.push({ path: `${path}/${name}`, reason });
  return reason !== undefined;
}

const COLLATOR = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The order people expect: 2 before 10, Chinese by its sound; names that count as alike by their code. */
export function compareNames(left: string, right: string): number {
  return COLLATOR.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}

function refuseDepth(file: string): DisclosureError {
  return new DisclosureError({
    what: '压缩包套得太深。',
    place: { file },
    found: '压缩包里的压缩包里还有压缩包',
    expected: '最多套一层',
    todo: '把最里面的压缩包解压出来，再导入。',
  });
}

function refuseTotal(file: string, size: number): DisclosureError {
  const toMegabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return new DisclosureError({
    what: '压缩包连同里面的压缩包，解开后太大。',
    place: { file },
    found: toMegabytes(size),
    expected: `合计不超过 ${toMegabytes(ZIP_LIMITS.total)}`,
    todo: '检查是否选错了文件；没有选错时，解压之后分几次导入。',
  });
}
