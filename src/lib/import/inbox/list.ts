import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import { verifySize } from '../read/size.ts';
import { explainRead, readWhole } from './disk.ts';
import {
  collectProblem,
  INBOX_LIMITS,
  renderSkipped,
  verifyCount,
  type Inbox,
  type OpenInbox,
} from './entry.ts';
import { findLeftover, findLeftoverFolder } from './leftovers.ts';
import { compareNames, isArchive, listArchive } from './zip.ts';

/** A listing while it goes on. */
interface Listing {
  readonly inbox: OpenInbox;
  /** Real places of files and folders already listed: nothing is taken twice, and no circle is walked. */
  readonly seen: Set<string>;
}

/**
 * Lists what the user names: files, folders with all that is in them, and zips. In the order named, folders by name.
 * Links inside of folders are never followed, nothing is written. What cannot be read is told in `problems`, what is no
 * document in `skipped`. Throws `DisclosureError` only when there is more than one import takes.
 */
export function listInbox(names: readonly string[]): Inbox {
  const inbox: OpenInbox = { files: [], problems: [], skipped: [] };
  const listing: Listing = { inbox, seen: new Set() };
  for (const name of names) {
    const shown = toShown(name);
    collectProblem(inbox, toPlace(shown), () => {
      const stats = explainRead(shown, () => statSync(name));
      // What the user names is meant, be it a link.
      listOne(
        listing,
        shown,
        explainRead(shown, () => realpathSync(name)),
        stats,
        0,
      );
    });
  }
  return { ...inbox, notes: renderSkipped(inbox.skipped) };
}

function listOne(listing: Listing, shown: string, real: string, stats: Stats, depth: number): void {
  const { inbox, seen } = listing;
  verifyCount(inbox, shown);
  if (seen.has(real)) {
    inbox.skipped.push({ path: shown, reason: '与前面列出的是同一个' });
    return;
  }
  seen.add(real);
  if (stats.isDirectory()) listFolder(listing, shown, real, depth);
  else if (stats.isFile()) listFile(listing, shown, real, stats.size);
  else inbox.skipped.push({ path: shown, reason: '不是普通文件（设备、管道或套接字）' });
}

function listFolder(listing: Listing, shown: string, real: string, depth: number): void {
  const { inbox } = listing;
  if (depth > INBOX_LIMITS.depth) throw refuseDepth(shown);
  const entries = explainRead(shown, () => readdirSync(real, { withFileTypes: true }));
  for (const entry of entries.sort((left, right) => compareNames(left.name, right.name))) {
    const place = `${shown === '.' ? '' : `${shown}/`}${entry.name.normalize('NFC')}`;
    const reason = findReason(entry, shown);
    if (reason !== undefined) {
      inbox.skipped.push({ path: place, reason });
      verifyCount(inbox, shown);
      continue;
    }
    collectProblem(inbox, toPlace(place), () => {
      const own = path.join(real, entry.name);
      // Looked at again without following: the entry may have become a link meanwhile.
      const stats = explainRead(place, () => lstatSync(own));
      if (stats.isSymbolicLink()) inbox.skipped.push({ path: place, reason: LINK });
      else
        listOne(
          listing,
          place,
          explainRead(place, () => realpathSync(own)),
          stats,
          depth + 1,
        );
    });
  }
}

const LINK = '链接（快捷方式），没有跟过去；要导入它指的文件，请直接给出那个文件';

function findReason(entry: Dirent, folder: string): string | undefined {
  if (entry.isSymbolicLink()) return LINK;
  return entry.isDirectory()
    ? findLeftoverFolder(entry.name)
    : findLeftover(entry.name, path.posix.basename(folder));
}

function listFile({ inbox }: Listing, shown: string, real: string, size: number): void {
  const place = toPlace(shown);
  const reason = findLeftover(place.name, '');
  if (reason !== undefined) {
    inbox.skipped.push({ path: shown, reason });
    return;
  }
  verifySize(shown, size);
  const load = (): Uint8Array => readWhole(shown, real);
  if (/\.zip$/i.test(place.name)) {
    const bytes = load();
    if (isArchive(shown, bytes)) {
      listArchive(inbox, { path: shown, load, depth: 0 }, bytes);
      return;
    }
  }
  inbox.files.push({ ...place, size, load });
}

/** A path as people write it: with `/`, without `/` at its end. */
function toShown(name: string): string {
  const shown = path.normalize(name).split(path.sep).join('/').normalize('NFC');
  return shown.length > 1 ? shown.replace(/\/$/, '') : shown;
}

function toPlace(shown: string): { path: string; folder: string; name: string } {
  return { path: shown, folder: path.posix.dirname(shown), name: path.posix.basename(shown) };
}

function refuseDepth(file: string): DisclosureError {
  return new DisclosureError({
    what: '文件夹套得太深。',
    place: { file },
    found: `${INBOX_LIMITS.depth} 层以上`,
    expected: `不超过 ${INBOX_LIMITS.depth} 层`,
    todo: '检查是否选错了文件夹；没有选错时，直接给出里面的文件夹。',
  });
}
