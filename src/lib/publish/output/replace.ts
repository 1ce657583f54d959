import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The folders one build works with. Absolute paths. */
export interface OutputFolders {
  /** Where the finished site stands (`OUT_DIR`). */
  readonly output: string;
  /** Sibling in which the next site is built; on the same disk, so that it can be moved in one step. */
  readonly staged: string;
  /** Where the site before stands for the moment between the two moves. */
  readonly previous: string;
  /** Held while one build works with these folders, whatever project it belongs to. */
  readonly lock: string;
}

/** The output folder of a build: `OUT_DIR`, else `dist` below the project, with its two working siblings. */
export function resolveOutput(env: NodeJS.ProcessEnv, root: string): OutputFolders {
  const wanted = path.resolve(root, env['OUT_DIR'] || 'dist');
  const output = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const sibling = (ending: string): string =>
    path.join(path.dirname(output), `.${path.basename(output)}.${ending}`);
  return { output, staged: sibling('building'), previous: sibling('previous'), lock: sibling('lock') };
}

/**
 * Puts the staged site in the place of the old one by two renames; the old site stands in `previous` then and may be removed.
 * When the second rename fails the old site is put back and the error is thrown.
 */
export function replaceOutput({ output, staged, previous }: OutputFolders): void {
  rmSync(previous, { recursive: true, force: true });
  const hadSite = existsSync(output);
  if (hadSite) renameSync(output, previous);
  try {
    renameSync(staged, output);
  } catch (error) {
    if (hadSite) renameSync(previous, output);
    throw error;
  }
}

/** Puts back a site that a build killed between its two renames left aside, and clears what it had staged. */
export function recoverOutput({ output, staged, previous }: OutputFolders): void {
  if (!existsSync(output) && existsSync(previous)) renameSync(previous, output);
  rmSync(previous, { recursive: true, force: true });
  rmSync(staged, { recursive: true, force: true });
}
