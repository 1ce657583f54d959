import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DISCLOSURES } from '../../content/index.ts';
import { DisclosureError } from '../../model/index.ts';
import type { ReportFormat } from './formats/index.ts';
import type { CheckFolders } from './report.ts';

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
  for (const folder of [output, path.join(root, DISCLOSURES), path.join(cwd, 'public')]) {
    if (!isInside(real, resolveReal(folder))) continue;
    throw refuse(
      name,
      `不在 ${path.relative(cwd, folder) || folder} 里`,
      '检查报告不公开：请存到别的文件夹。',
    );
  }
  return target;
}

/** Writes a file in one step: whoever reads it sees the old one or the new one, whole. */
export function writeAtomically(file: string, text: string): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new DisclosureError({
      what: '检查报告写不进去。',
      place: { file },
      found: message,
      todo: '查看这个文件夹能否写入、磁盘是否已满，或用 --out 换一个位置。',
    });
  }
}

function refuse(found: string, expected: string, todo: string): DisclosureError {
  return new DisclosureError({ what: '检查报告不能存到这里。', found, expected, todo });
}

/** The path with every link on the way followed, as far as it exists. */
function resolveReal(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = path.dirname(file);
  return folder === file ? file : path.join(resolveReal(folder), path.basename(file));
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
}
