import {
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DISCLOSURES } from '../../content/index.ts';
import { DisclosureError } from '../../model/index.ts';
import type { ReportFormat } from './formats/index.ts';
import type { CheckFolders } from './report.ts';

/** What of the content root a report never takes the place of. */
const CONTENT = [DISCLOSURES, 'departments', 'glossary', 'regions.json', 'site.json'] as const;
/** Links followed on the way to a file; more of them go round in a circle. */
const MOST_LINKS = 40;
/** Name of the report for signature where none is given. */
const DEFAULT_HTML = '检查报告.html';

/**
 * The file a report goes to; undefined for standard output. Throws `DisclosureError` for a file that would be
 * published or lie among the documents: a report is for the web team and the department, not for the public.
 */
export function resolveTarget(
  format: ReportFormat,
  out: string | undefined,
  { root, output, cwd }: CheckFolders,
): string | undefined {
  const name = out ?? (format === 'html' ? DEFAULT_HTML : undefined);
  if (name === undefined) return undefined;
  const target = path.resolve(cwd, name);
  if (name.trim() === '' || (existsSync(target) && statSync(target).isDirectory())) {
    throw refuse(name, '一个文件名，例如 检查报告.html', '在 --out 后面写上文件名。');
  }
  const real = resolveReal(target);
  const content = CONTENT.map((one) => path.join(root, one));
  for (const folder of [output, ...content, path.join(cwd, 'public')]) {
    if (!isInside(real, resolveReal(folder))) continue;
    throw refuse(
      name,
      `不在 ${path.relative(cwd, folder) || folder} 里`,
      '检查报告不公开，也不能盖住门户的内容：请存到别的文件夹。',
    );
  }
  // A link stays what it is: the file it leads to is written.
  return isLink(target) ? real : target;
}

/**
 * Writes a file in one step: whoever reads it sees the old one or the new one, whole. What is no file, such as /dev/null
 * or a pipe, is written to and stays what it is.
 */
export function writeAtomically(file: string, text: string): void {
  const draft = path.join(path.dirname(file), `.${process.pid}.part`);
  try {
    if (existsSync(file) && !statSync(file).isFile()) {
      writeFileSync(file, text);
      return;
    }
    makeFolder(path.dirname(file));
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new DisclosureError({
      what: '检查报告写不进去。',
      place: { file },
      found: REASONS[code] ?? message,
      todo: '查看这个文件夹能否写入、磁盘是否已满，或用 --out 换一个位置。',
    });
  }
}

/** What the system says most often, for people. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '这个磁盘只能读，不能写',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '文件名太长',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  ENOENT: '这里不能新建文件夹',
  EISDIR: '这是一个文件夹',
};

/** Makes a folder and those above it one by one: `mkdir -p` of the system never ends where none can be made (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function refuse(found: string, expected: string, todo: string): DisclosureError {
  return new DisclosureError({ what: '检查报告不能存到这里。', found, expected, todo });
}

/** The path with every link on the way followed, as far as it exists; a link may lead to a file still to be made. */
function resolveReal(file: string, links = 0): string {
  if (existsSync(file)) return realpathSync(file);
  if (isLink(file)) {
    if (links > MOST_LINKS) throw refuse(file, '一个文件', '这个链接绕成了圈：请换一个位置。');
    return resolveReal(path.resolve(path.dirname(file), readlinkSync(file)), links + 1);
  }
  const folder = path.dirname(file);
  return folder === file ? file : path.join(resolveReal(folder, links), path.basename(file));
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}
