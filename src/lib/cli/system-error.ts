import { DisclosureError } from '../model/index.ts';

/** What the operating system refuses most often, in words, and what helps. */
const REASONS: Readonly<Record<string, readonly [found: string, todo: string]>> = {
  ENOSPC: ['磁盘满了', '腾出空间后再运行一次。'],
  EDQUOT: ['磁盘配额用完了', '腾出空间后再运行一次。'],
  EROFS: ['这里只能读，不能写', '换一个可以写的目录，再运行一次。'],
  EACCES: ['没有权限', '改好它的权限，或换一个目录，再运行一次。'],
  EPERM: ['没有权限', '改好它的权限，或换一个目录，再运行一次。'],
  ENOTDIR: ['路径中有一段是文件，不是文件夹', '把那个文件移开，或换一个目录，再运行一次。'],
  EISDIR: ['应该是文件的地方是一个文件夹', '把那个文件夹移开，再运行一次。'],
  EEXIST: ['这里已有同名的文件或文件夹', '把它移开，或换一个目录，再运行一次。'],
  EBUSY: ['正被占用', '关掉正在使用它的程序，再运行一次。'],
  EMFILE: ['打开的文件太多', '关掉别的程序，再运行一次。'],
  ENFILE: ['打开的文件太多', '关掉别的程序，再运行一次。'],
  EIO: ['磁盘读写出错', '检查磁盘，再运行一次。'],
  ENAMETOOLONG: ['文件名太长', '换短一些的名称，再运行一次。'],
  ELOOP: ['链接绕成了圈', '改好链接，再运行一次。'],
};

/** What an error of the operating system means to a person; undefined for anything that is none, or says nothing to them. */
export function explainSystemError(error: unknown): DisclosureError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  const [found, todo] = REASONS[code ?? ''] ?? [];
  if (syscall === undefined || found === undefined || todo === undefined) return undefined;
  return new DisclosureError({
    what: '读写文件时被系统拒绝。',
    ...(path === undefined ? {} : { place: { file: path } }),
    found: `${found}（${code ?? ''}）`,
    expected: '能读能写',
    todo,
  });
}
