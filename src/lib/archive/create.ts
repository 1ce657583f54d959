import path from 'node:path';
import { readReport, readSite } from '../content/index.ts';
import { DisclosureError, type ReportHead } from '../model/index.ts';
import { writeBag } from './bag/write.ts';
import { listFolder } from './pages/site.ts';
import type { Selection } from './select.ts';
import { openStaging } from './staging.ts';
import { writeWacz } from './wacz/write.ts';
import { writeZip, type ZipSource } from './zip/index.ts';

/** Forms an archive can have. */
export const ARCHIVE_FORMATS = ['bagit', 'wacz'] as const;
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number];

/** What an archive is made of and where it goes. */
export interface ArchiveInput {
  readonly format: ArchiveFormat;
  /** Content root the site was built from: the chosen part only. */
  readonly content: string;
  readonly ids: readonly string[];
  readonly selection: Selection;
  /** Folder of the built site. */
  readonly built: string;
  /** Folder for work that is thrown away. */
  readonly work: string;
  /** The zip to write. */
  readonly out: string;
  readonly date?: string | undefined;
  /** Name and version of this program. */
  readonly software: string;
  /** Starts to count a phase; what it returns is called for every file and at the end. */
  readonly count: (phase: string, total: number) => { step(): void; end(): void };
}

/** What was written. */
export interface WrittenArchive {
  readonly bytes: number;
  readonly sha256: string;
  readonly files: number;
}

/** Makes an archive of a built site and puts it in place in one step. Same content, same date, same name: same bytes. */
export async function createArchive(input: ArchiveInput): Promise<WrittenArchive> {
  const staging = openStaging(path.join(input.work, 'archive'));
  const pages = input.count('整理网页', listFolder(input.built).length);
  const site = readSite(input.content);
  verifyDate(input.format, input.date);
  if (input.format === 'wacz' && input.date !== undefined) {
    writeWacz(staging, { ...input, date: input.date, site, documents: input.ids.length }, () => pages.step());
  } else {
    await writeBag(staging, { ...input, site, readReport: (id) => readReport(input.content, id) }, () =>
      pages.step(),
    );
  }
  pages.end();
  // The name of the zip is the name of the folder in it (RFC 8493, 4), so that unpacked archives do not mix.
  // The files of a WACZ stand at the top (WACZ 1.1.1, Directory Layout).
  const top = input.format === 'wacz' ? '' : `${path.basename(input.out).replace(/\.(?:zip|wacz)$/i, '')}/`;
  const sources = staging.list().map(({ path: name }): ZipSource => ({
    name: top + name,
    read: () => staging.read(name),
    stored: name.endsWith('.gz'),
  }));
  const packing = input.count('写入存档', sources.length);
  const written = await writeZip(input.out, sources, () => packing.step());
  packing.end();
  return { ...written, files: sources.length };
}

/** Throws `DisclosureError` where a form demands a date and none is known. Asked before the site is built. */
export function verifyDate(format: ArchiveFormat, date: string | undefined): void {
  if (format === 'bagit' || date !== undefined) return;
  throw new DisclosureError({
    what: 'WACZ 里每一页都要写日期，而选定的文档都没有写公开日、批复日。',
    expected: '一个日期：程序不编造日期，也不用当天代替',
    todo: '加上 --date，例如 --date 2022-09-01。',
  });
}

/** The newest day that the documents state of themselves: publication, else approval; undefined where none does. */
export function findNewestDay(heads: readonly ReportHead[]): string | undefined {
  return heads
    .flatMap(({ publishedAt, approvedAt }) => publishedAt ?? approvedAt ?? [])
    .sort()
    .at(-1);
}
