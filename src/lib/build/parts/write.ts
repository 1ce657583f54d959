import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock, type HeldLock } from '../../publish/output/index.ts';
import { listTree, sha256 } from '../../system/index.ts';
import { makeSite } from '../build.ts';
import { openKeep } from '../engine/keep.ts';
import type { Reporter } from '../engine/reporter.ts';
import { writeRecords } from '../engine/store.ts';
import { chooseDocuments, type PartNumber } from './choose.ts';
import { namePart, PART_FILES, PART_VERSION, type PartHeader } from './header.ts';

/** A build of one part of a site. */
export interface PartBuild {
  readonly root: string;
  readonly content: string;
  readonly cache: string;
  /** Folder the part is put into, as `part-<i>-of-<n>`. */
  readonly parts: string;
  readonly part: PartNumber;
  readonly reporter: Reporter;
}

/** A part that was written. */
export interface WrittenPart {
  readonly folder: string;
  readonly documents: number;
  readonly files: number;
}

/**
 * Makes one part of a site from nothing but the content: the pages, cards and search shards of its documents. The folder is put in
 * place when all of it is written; a part that was there before is replaced, so a part may be made again at any time.
 */
export async function buildPart(build: PartBuild): Promise<WrittenPart> {
  const { root, content, cache, parts, part, reporter } = build;
  const folder = path.join(parts, namePart(part));
  const draft = path.join(parts, `.${namePart(part)}.building`);
  const make = async (held: HeldLock): Promise<WrittenPart> => {
    rmSync(draft, { recursive: true, force: true });
    const staged = path.join(draft, 'site');
    mkdirSync(staged, { recursive: true });
    let plan = '';
    try {
      const builder = await makeSite(
        {
          root,
          content,
          cache,
          keep: openKeep(path.join(draft, 'keep')),
          current: path.join(draft, 'none'),
          staged,
          stores: [],
          reporter,
        },
        {
          chooseDocuments: (portal) => chooseDocuments(portal, part),
          onPlan: (found) => (plan = found),
        },
      );
      // What every part looks at is no result of this one.
      for (const name of [...builder.records.keys()])
        if (name.startsWith('survey/')) builder.records.delete(name);
      const names = [...builder.records.keys()];
      const header: PartHeader = {
        version: PART_VERSION,
        ...part,
        plan,
        documents: names.filter((name) => name.startsWith('document/')).length,
        files: [...builder.records.values()].reduce((sum, { files }) => sum + files.length, 0),
      };
      writeRecords(path.join(draft, PART_FILES.records), builder.records);
      writeFileSync(path.join(draft, PART_FILES.header), `${JSON.stringify(header, undefined, 2)}\n`);
      writeFileSync(path.join(draft, PART_FILES.manifest), digestTree(draft));
      held.verify();
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
      return { folder, documents: header.documents, files: header.files };
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  };
  return withLock(path.join(parts, `.${namePart(part)}.lock`), make, {
    onWait: (holder) => reporter.note(`这一份正在生成（${holder}），等它结束`),
  });
}

/** Digests of every file of a part, as `sha256sum -c` reads them. */
function digestTree(folder: string): string {
  return listTree(folder)
    .map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return `${sha256(bytes)}  ${file}\n`;
    })
    .join('');
}
