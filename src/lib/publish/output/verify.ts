import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';

/** Folders in which people keep what they work on: none of them is a site, whatever else lies there. */
const VERSIONED = ['.git', '.svn', '.hg'];

/** What a file manager leaves in a folder somebody has looked at. */
const LEFT_BEHIND = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const OTHER = '用 OUT_DIR 指定一个空目录或以前的输出目录。';

/**
 * Refuses an output folder whose replacement would destroy something that is not a site: a folder that holds a protected
 * one, such as the project or the content, or lies in a closed one, or is full of other files. Links are followed first.
 */
export function verifyOutput(
  output: string,
  protectedFolders: readonly string[],
  closedFolders: readonly string[] = [],
): void {
  const refuse = (found: string, expected: string, todo = OTHER): never => {
    throw new DisclosureError({
      what: '不能把网站输出到这个目录。',
      place: { file: output },
      found,
      expected,
      todo,
    });
  };
  const entry = lstatSync(output, { throwIfNoEntry: false });
  if (entry && !existsSync(output)) refuse('这是一个链接，指向的地方不存在', '目录');
  if (entry && !statSync(output).isDirectory()) refuse('这是一个文件', '目录');
  if (entry && isMountPoint(output))
    refuse(
      '这是一个挂载点，整个替换不了',
      '挂载点里面的一个目录',
      `用 OUT_DIR 指定其中的一个目录，例如 ${path.join(output, 'site')}。`,
    );
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
  const names = all.filter((name) => !LEFT_BEHIND.includes(name));
  const isSite =
    names.includes('_assets') &&
    (names.includes('index.html') || names.includes('404.html') || names.includes('rules'));
  if (names.length > 0 && !isSite)
    refuse(`已有其他文件：${names.slice(0, 3).join('、')}`, '空目录或以前的输出目录');
}

/** Whether another disk, or a part of one, begins in a folder: it can be filled, never moved away. */
function isMountPoint(folder: string): boolean {
  const place = realpathSync(folder);
  if (statSync(place).dev !== statSync(path.dirname(place)).dev) return true;
  // A part of the same disk, as containers mount it, is told by the list of mounts only.
  const list = '/proc/self/mountinfo';
  if (!existsSync(list)) return false;
  return readFileSync(list, 'utf8')
    .split('\n')
    .some((line) => {
      const [, , , , point = ''] = line.split(' ');
      const plain = point.replace(/\\([0-7]{3})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 8)),
      );
      return plain === place;
    });
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
