import path from 'node:path';
import { recoverOutput, verifyOutput, withLock, type OutputFolders } from '../publish/output/index.ts';
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
  /** Called when another build is running, with its process id. */
  readonly onWait?: (holder: number) => void;
}

/**
 * Builds the site beside the output folder and puts it in place in one step: a failed build leaves the site before untouched.
 * What holds from the build before is taken from it. Throws `DisclosureError` for content problems.
 */
export async function buildWholeSite(build: SiteBuild): Promise<Finished> {
  const { root, content, cache, folders, reporter, fresh = false, onWait, scope } = build;
  const closed = [content, path.join(root, 'src'), path.join(root, 'node_modules')];
  verifyOutput(folders.output, [root, ...closed], closed);
  return withLock(
    path.join(root, '.cache', 'build.lock'),
    async () => {
      recoverOutput(folders);
      const memory = memoryFolder(cache, folders.output);
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
          scope,
        );
        reporter.note('写入网站');
        const finished = finishSite(builder, folders, before);
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
    },
    onWait ? { onWait } : {},
  );
}

/** Where a build remembers how the site in a folder came about, and what its documents left for later builds. */
function memoryFolder(cache: string, output: string): string {
  return path.join(cache, 'sites', digestTexts([output]).slice(0, 16));
}
