import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DisclosureError } from '../../model/index.ts';
import { isRunning } from '../../system/index.ts';

/** Throws `DisclosureError` when a folder is taken by a file, or a link leads it out of the content root. */
export function verifyPlace(root: string, folder: string): void {
  let existing = folder;
  while (!existsSync(existing) && existing !== path.dirname(existing)) existing = path.dirname(existing);
  const inside = path.relative(realpathSync(root), realpathSync(existing));
  const out = inside.startsWith('..') || path.isAbsolute(inside);
  if (!out && statSync(existing).isDirectory()) return;
  throw new DisclosureError({
    what: '这个位置不能写入内容。',
    place: { file: existing },
    found: out ? '是通向内容目录之外的链接' : '是一个文件',
    expected: '内容目录里的文件夹',
    todo: '把它移走或改名，再导入。',
  });
}

/** The hidden names beside a folder that a run of this process works under. */
export function nameBeside(folder: string, what: 'new' | 'old'): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${String(process.pid)}.${what}`);
}

/** Clears what runs that were killed left beside a folder; a folder they had set aside is put back. */
export function recoverPlace(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).sort()) {
    const [, pid, what] = /^\.(\d+)\.(new|old)$/.exec(name.slice(path.basename(folder).length + 1)) ?? [];
    if (!name.startsWith(`.${path.basename(folder)}.`) || pid === undefined || isRunning(Number(pid)))
      continue;
    const left = path.join(parent, name);
    if (what === 'old' && !existsSync(folder)) renameSync(left, folder);
    else rmSync(left, { recursive: true, force: true });
  }
}
