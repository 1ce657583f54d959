import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWholeSite, openPool, type Reporter } from '../../src/lib/build/index.ts';
import { resolveOutput } from '../../src/lib/publish/output/index.ts';
import { copyProject } from '../../tests/support/project.ts';
import type { Change } from './change.ts';
import { compareTrees, findTouched, readBytes, readTimes } from './compare.ts';
import { listDocuments, type Workplace } from './edit.ts';
import { createRandom } from '../search/random.ts';
import { writePortal } from './portal.ts';

const SILENT: Reporter = {
  phase: () => ({ step: () => undefined, end: () => undefined }),
  note: () => undefined,
  warn: () => undefined,
};

/** What one change led to. */
export interface Outcome {
  /** What is not as it should be; empty when the incremental site is the clean one. */
  readonly faults: readonly string[];
  /** Whether both builds refused the content, with the same words. */
  readonly refused: boolean;
  /** Files whose bytes the change changed, and files there are. */
  readonly changed: number;
  readonly files: number;
}

/** A place where changes are made one after the other, each built upon what the one before left and from nothing. */
export interface Trial {
  try(change: Change, number: number): Promise<Outcome>;
  close(): Promise<void>;
}

/** Copies the project, writes the small portal and builds it once. */
export async function openTrial(seed: number): Promise<Trial> {
  const copy = copyProject();
  const work = mkdtempSync(path.join(tmpdir(), 'mingzhang-changes-'));
  const content = path.join(work, 'content');
  writePortal(content);
  const pool = openPool(1);
  const random = createRandom(seed);
  const place: Workplace = { content, project: copy.root, pick: random };
  const at = (name: string): string => path.join(work, name);
  const build = async (output: string, cache: string, program: boolean): Promise<string> => {
    try {
      if (program) return runProgram(copy.root, content, at(output), at(cache));
      await buildWholeSite({
        root: copy.root,
        content,
        cache: at(cache),
        folders: resolveOutput({ OUT_DIR: at(output) }, copy.root),
        reporter: SILENT,
        pool,
      });
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const first = await build('site', 'cache', false);
  if (first !== '') throw new Error(first);

  return {
    async try(change, number) {
      const backup = at('backup');
      cpSync(content, path.join(backup, 'content'), { recursive: true, preserveTimestamps: true });
      if (change.program) cpSync(path.join(copy.root, 'src'), path.join(backup, 'src'), { recursive: true });
      const [times, bytes] = [readTimes(at('site')), readBytes(at('site'))];
      change.make(place, number);
      const program = change.program ?? false;
      const incremental = await build('site', 'cache', program);
      // The drawing program is known by the digest of its sources; to make it anew each time would take most of the run.
      const drawing = at('cache/drawing');
      if (!program && existsSync(drawing)) cpSync(drawing, at('clean-cache/drawing'), { recursive: true });
      const clean = await build('clean', 'clean-cache', program);
      const refused = incremental !== '';
      const faults = [
        ...(incremental === clean
          ? []
          : [`Built upon the last: ${incremental || 'well'}; from nothing: ${clean || 'well'}`]),
        ...(refused ? changedTrees(bytes, at('site')) : compareTrees(at('site'), at('clean'))),
        ...findTouched(times, bytes, at('site')),
      ];
      const after = readBytes(at('site'));
      const changed = [...after].filter(([file, value]) => !bytes.get(file)?.equals(value)).length;
      for (const name of ['clean', 'clean-cache']) rmSync(at(name), { recursive: true, force: true });
      if (refused || listDocuments(place).length < 4) restore(content, path.join(backup, 'content'));
      if (program) restore(path.join(copy.root, 'src'), path.join(backup, 'src'));
      rmSync(backup, { recursive: true, force: true });
      return { faults, refused, changed, files: after.size };
    },
    async close() {
      await pool.close();
      copy.remove();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** A refused build leaves the site as it was. */
function changedTrees(before: ReadonlyMap<string, Buffer>, folder: string): string[] {
  const now = readBytes(folder);
  const same = now.size === before.size && [...now].every(([file, bytes]) => before.get(file)?.equals(bytes));
  return same ? [] : ['A refused build changed the site'];
}

function restore(folder: string, backup: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(backup, folder, { recursive: true });
  utimesSync(folder, new Date(), new Date());
}

/** Runs the build of the copy, with its own program. Returns what it said of a content that it refused. */
function runProgram(root: string, content: string, output: string, cache: string): string {
  const { status, stderr } = spawnSync(process.execPath, ['src/lib/cli/main.ts', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: output,
      CACHE_DIR: cache,
      NODE_ENV: undefined,
      VITEST: undefined,
    },
  });
  return status === 0 ? '' : stderr.replace(/^\s*错误：/, '').trim();
}
