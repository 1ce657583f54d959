import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { DisclosureError } from '../model/index.ts';
import { refuse, type OnProblem } from './disclosures.ts';
import { explainLink, leadsToFile, verifyOwnFile } from './links.ts';
import { shorten } from './locate.ts';
import { parseContent } from './validate.ts';

/** The content root: `CONTENT_DIR` where it says anything, else `src/content` below the working directory. Absolute. */
export function resolveContentDir(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): string {
  return path.resolve(cwd, env['CONTENT_DIR'] || 'src/content');
}

/** Throws `DisclosureError` when there is no folder at the content root; a link to one is one. */
export function verifyRoot(root: string): void {
  if (isFolder(root)) return;
  throw new DisclosureError({
    what: '没有这个内容目录。',
    place: { file: root },
    found: existsSync(root) ? '这是一个文件' : '没有这个文件夹',
    expected: '内容目录，里面有 site.json、regions.json、disclosures 等',
    todo: '用 CONTENT_DIR 指定正确的内容目录；不写 CONTENT_DIR 时是项目里的 src/content。',
  });
}

/**
 * Reads a text file of the content root, without a byte order mark; throws `DisclosureError` when it is not there, cannot
 * be read, or is no UTF-8: a character that was lost in reading is never published.
 */
export function readText(root: string, file: string): string {
  const bytes = readBytes(root, file);
  // Windows editors put a byte order mark before the first character.
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  const lines = bytes.toString('latin1').split('\n');
  const line = lines.findIndex((text) => !isUtf8(Buffer.from(text, 'latin1'))) + 1;
  throw new DisclosureError({
    what: '文件不是 UTF-8 编码。',
    place: { file, ...(line > 0 ? { line } : {}) },
    found: shorten(Buffer.from(lines[line - 1] ?? '', 'latin1').toString('utf8')),
    expected: 'UTF-8 编码的文字',
    todo: '用编辑器把这个文件另存为 UTF-8 编码后重新运行。',
  });
}

/** Reads a file of the content root; throws `DisclosureError` when it is not there or cannot be read. */
export function readBytes(root: string, file: string): Buffer {
  const full = path.join(root, file);
  verifyOwnFile(root, file);
  const found = attempt(file, () => statSync(full, { throwIfNoEntry: false }));
  if (!found) {
    verifyRoot(root);
    throw new DisclosureError({
      what: '缺少内容文件。',
      place: { file },
      expected: `目录 ${root} 下有这个文件`,
      todo: '补上这个文件，或用 CONTENT_DIR 指定正确的内容目录。',
    });
  }
  // Reading a pipe or a device would never end.
  if (!found.isFile() && !found.isDirectory()) {
    throw new DisclosureError({
      what: '内容文件读不出来。',
      place: { file },
      found: '这不是普通文件（管道、设备等）',
      expected: '能读取的文件',
      todo: '换成文件本身，再重新运行。',
    });
  }
  return attempt(file, () => readFileSync(full));
}

/** Reads a JSON file of the content root that must fit a schema. */
export function readJson<T>(root: string, file: string, schema: z.ZodType<T>): T {
  return parseContent({ file, text: readText(root, file) }, 'json', schema);
}

/** Names of the files in a folder that end as wanted, sorted; an absent folder is empty. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return attempt(folder, () => readdirSync(full))
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .filter((name) => !isFolder(path.join(full, name)))
    .sort();
}

/**
 * Names of the folders in a folder, sorted; hidden ones are left out, an absent folder is empty. A link that may stand for a folder
 * is a problem: it is not followed, and what it stands for would be missing in silence.
 */
export function listFolders(root: string, folder: string, onProblem: OnProblem = refuse): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  const entries = attempt(folder, () => readdirSync(full, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    if (!entry.isSymbolicLink() || leadsToFile(path.join(full, entry.name))) continue;
    onProblem(explainLink(root, `${folder}/${entry.name}`));
  }
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Whether there is a folder of that name; a link that leads nowhere is none, and is told of when it is read. */
function isFolder(full: string): boolean {
  try {
    return statSync(full).isDirectory();
  } catch {
    return false;
  }
}

/** Runs what the system may refuse: no permission, a folder in place of a file, a failing disk. */
function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new DisclosureError({
      what: '内容文件读不出来。',
      place: { file },
      found: REASONS[code] ?? message.replace(/ '.*/s, ''),
      expected: '能读取的文件',
      todo: '查看它的权限和类型，改好后重新运行。',
    });
  }
}

/** What the system says most often, for people. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取的权限',
  EPERM: '没有读取的权限',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '这是一个文件，不是文件夹',
  EIO: '磁盘读取出错',
  ELOOP: '链接绕成了圈',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
};
