import { existsSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../model/index.ts';
import { recoverOutput, verifyOutput, withLock, type OutputFolders } from '../publish/output/index.ts';
import { INDEX_FOLDER } from '../search/index.ts';
import { digestTexts, removeTree } from '../system/index.ts';
import { makeSite, type BuildScope } from './build.ts';
import { openKeep } from './engine/keep.ts';
import type { Pool } from './engine/pool.ts';
import type { Reporter } from './engine/reporter.ts';
import { readRecords, writeRecords, type Store } from './engine/store.ts';
import { finishSite, type Finished } from './finish.ts';

/** A build of a whole site. */
export interface SiteBuild {
  /** Project folder. */
  readonly root: string;
  /** Content root. */
  readonly content: string;
  /** Folder for what later builds may use. */
  readonly cache: string;
  readonly folders: OutputFolders;
  readonly reporter: Reporter;
  /** Makes everything anew, whatever was made before. */
  readonly fresh?: boolean;
  /** Threads that are shared with other builds. */
  readonly pool?: Pool | undefined;
  /** What was made elsewhere: parts. */
  readonly stores?: readonly Store[];
  readonly scope?: BuildScope;
}

/**
 * Builds the site beside the output folder and puts it in place in one step: a failed build leaves the site before untouched.
 * What holds from the build before is taken from it. Throws `DisclosureError` for content problems.
 */
export async function buildWholeSite(build: SiteBuild): Promise<Finished> {
  const { root, content, cache, folders, reporter, scope } = build;
  const onWait = (holder: string): void => reporter.note(`另一个构建正在进行（${holder}），等它结束`);
  const closed = [content, path.join(root, 'src'), path.join(root, 'node_modules')];
  const verify = (): void => verifyOutput(folders.output, [root, cache, ...closed], closed);
  verify();
  const memory = memoryFolder(cache, folders.output);
  // The second one is for containers that share a cache and have an output folder of the same name each.
  return withLock(
    folders.lock,
    (output) =>
      withLock(
        `${memory}.lock`,
        (memoryLock) => {
          recoverOutput(folders);
          // What stands there may have come while we waited, or just been put back.
          verify();
          if (scope?.pagesOnly === true) verifyNoIndex(folders.output);
          const verifyHeld = (): void => [output, memoryLock].forEach((lock) => lock.verify());
          return buildLocked(build, memory, verifyHeld);
        },
        { onWait },
      ),
    { onWait },
  );
}

/** Builds while nobody else works with the output folder and the memory; `verifyHeld` throws when somebody does. */
async function buildLocked(build: SiteBuild, memory: string, verifyHeld: () => void): Promise<Finished> {
  const { root, content, cache, folders, reporter, fresh = false } = build;
  const file = path.join(memory, 'records.jsonl');
  const keep = openKeep(path.join(memory, 'keep'));
  const before: Store | undefined = fresh
    ? undefined
    : { folder: folders.output, records: readRecords(file), keep };
  try {
    const builder = await makeSite(
      {
        root,
        content,
        cache,
        current: folders.output,
        staged: folders.staged,
        keep,
        stores: [...(before ? [before] : []), ...(build.stores ?? [])],
        reporter,
        pool: build.pool,
      },
      build.scope,
    );
    reporter.note('写入网站');
    const finished = finishSite(builder, folders, before, verifyHeld);
    const removed = removeTree(folders.previous);
    if (builder.made > 0 || finished.changed) {
      writeRecords(file, builder.records);
      keep.sweep(new Set([...builder.records.values()].flatMap(({ kept }) => kept)));
    }
    await removed;
    return finished;
  } finally {
    recoverOutput(folders);
  }
}

/** A site with everything is not replaced by one of pages: what is not there any more would get new times when it comes back. */
function verifyNoIndex(output: string): void {
  if (!existsSync(path.join(output, INDEX_FOLDER))) return;
  throw new DisclosureError({
    what: '这里已有完整的网站，只生成网页会去掉它的分享图和检索索引。',
    place: { file: output },
    found: `其中有 ${INDEX_FOLDER}/`,
    expected: '空目录，或以前用 --only pages 生成的网站',
    todo: '用 OUT_DIR 指定另一个目录，或不加 --only pages 重新运行。',
  });
}

/** Where a build remembers how the site in a folder came about, and what its documents left for later builds. */
function memoryFolder(cache: string, output: string): string {
  return path.join(cache, 'sites', digestTexts([output]).slice(0, 16));
}
