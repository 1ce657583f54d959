import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { DisclosureError } from '../../model/index.ts';
import { verifySize } from '../read/size.ts';

/** What the system says when a file cannot be read, in words for people. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取的权限',
  EPERM: '没有读取的权限',
  EBUSY: '文件正被别的程序使用',
  ENOENT: '没有这个文件，或刚刚被移走',
  ENOTDIR: '路径中间有一段不是文件夹',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  EIO: '磁盘读不出来',
  EISDIR: '是一个文件夹',
  ENXIO: '不是普通文件',
};

/** Runs a step on the disk; what the system refuses becomes a `DisclosureError`, a defect stays as it is. */
export function explainRead<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof DisclosureError || code === undefined) throw error;
    throw new DisclosureError({
      what: '文件或文件夹读不了。',
      place: { file },
      found: REASONS[code] ?? message,
      todo: '检查路径、权限，关闭正在使用它的程序，再导入一次。',
    });
  }
}

/**
 * Reads a file whose real place was looked up before. Refuses one that has since become a link to elsewhere, and one
 * that is larger than any document; no more than that is ever read.
 */
export function readWhole(shown: string, real: string): Uint8Array {
  return explainRead(shown, () => {
    if (realpathSync(real) !== real) throw refuseChanged(shown, '变成了指向别处的链接');
    // Neither a link nor a pipe put in its place is opened or waited for; Windows knows neither flag, and they are 0.
    const handle = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) throw refuseChanged(shown, '不再是普通文件');
      verifySize(shown, stats.size);
      const bytes = new Uint8Array(stats.size);
      let at = 0;
      while (at < bytes.length) {
        const count = readSync(handle, bytes, at, bytes.length - at, at);
        if (count === 0) throw refuseChanged(shown, '正在变短');
        at += count;
      }
      return bytes;
    } finally {
      closeSync(handle);
    }
  });
}

function refuseChanged(file: string, found: string): DisclosureError {
  return new DisclosureError({
    what: '文件在导入的时候变了。',
    place: { file },
    found,
    expected: '导入期间不改动的文件',
    todo: '等文件复制或下载完，再导入一次。',
  });
}
