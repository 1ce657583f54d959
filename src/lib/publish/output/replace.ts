import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';

/** The folders one build works with. Absolute paths. */
export interface OutputFolders {
  /** Where the finished site stands (`OUT_DIR`). */
  readonly output: string;
  /** Sibling in which the next site is built; on the same disk, so that it can be moved in one step. */
  readonly staged: string;
  /** Where the site before stands for the moment between the two moves. */
  readonly previous: string;
}

/** The output folder of a build: `OUT_DIR`, else `dist` below the project, with its two working siblings. */
export function resolveOutput(env: NodeJS.ProcessEnv, root: string): OutputFolders {
  const wanted = path.resolve(root, env['OUT_DIR'] || 'dist');
  const output = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const sibling = (ending: string): string =>
    path.join(path.dirname(output), `.${path.basename(output)}.${ending}`);
  return { output, staged: sibling('building'), previous: sibling('previous') };
}

/** Folders in which people keep what they work on: none of them is a site, whatever else lies there. */
const VERSIONED = ['.git', '.svn', '.hg'];

/**
 * Refuses an output folder whose replacement would destroy something that is not a site: a folder that holds a protected
 * one, such as the project or the content, or lies in a closed one, or is full of other files. Links are followed first.
 */
export function verifyOutput(
  output: string,
  protectedFolders: readonly string[],
  closedFolders: readonly string[] = [],
): void {
  const refuse = (found: string, expected: string): never => {
    throw new DisclosureError({
      what: '不能把网站输出到这个目录。',
      place: { file: output },
      found,
      expected,
      todo: '用 OUT_DIR 指定一个空目录或以前的输出目录。',
    });
  };
  const place = toRealPath(output);
  for (const folder of closedFolders) {
    if (contains(toRealPath(folder), place)) refuse(`它在 ${folder} 里面`, '内容和程序之外的目录');
  }
  for (const folder of protectedFolders) {
    if (contains(place, toRealPath(folder)))
      refuse(`其中有 ${folder}，替换时会被删除`, '不含项目文件和内容文件的目录');
  }
  const all = existsSync(output) ? readdirSync(output) : [];
  const versioned = all.find((name) => VERSIONED.includes(name));
  if (versioned !== undefined) refuse(`其中有 ${versioned}，替换时会被删除`, '没有版本库的目录');
  const names = all.filter((name) => !name.startsWith('.'));
  const isSite =
    names.includes('_assets') &&
    (names.includes('index.html') || names.includes('404.html') || names.includes('rules'));
  if (names.length > 0 && !isSite)
    refuse(`已有其他文件：${names.slice(0, 3).join('、')}`, '空目录或以前的输出目录');
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

/** The folder without links on the way to it; what is not there yet stands in the nearest folder that is. */
function toRealPath(folder: string): string {
  const above = path.dirname(folder);
  if (existsSync(folder)) return realpathSync(folder);
  return above === folder ? folder : path.join(toRealPath(above), path.basename(folder));
}

/** Whether `inner` is `outer` or lies in it. */
function contains(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
