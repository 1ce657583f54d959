import { DisclosureError } from '../../model/index.ts';

/** What the system says when a disk cannot be read or written, in words for people. */
const DISK_ERRORS: Readonly<Record<string, string>> = {
  EACCES: '没有读写的权限',
  EPERM: '没有读写的权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘满了',
  EBUSY: '文件正被别的程序使用',
  EEXIST: '那里已有同名的文件',
  ENOTDIR: '那里是一个文件，不是文件夹',
  ENOTEMPTY: '另一个导入刚刚写了同一个地方',
  ENOENT: '文件刚刚被移走',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕成了圈',
};

/** Runs a step on the disk; what the system refuses becomes a `DisclosureError`, a defect stays as it is. */
export function explainDisk<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const { code, path: place = file } = error as NodeJS.ErrnoException;
    const found = code === undefined ? undefined : DISK_ERRORS[code];
    if (found === undefined) throw error;
    throw new DisclosureError({
      what: '文件读不了或写不进去；原有的内容没有动。',
      place: { file: place },
      found,
      todo: '检查这个位置的权限、剩余空间和同名文件，再导入一次。',
    });
  }
}
