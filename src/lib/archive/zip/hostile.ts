import type { Declared } from './directory.ts';
import { refuseHostile } from './fault.ts';
import { ZIP_LIMITS } from './limits.ts';

const LOCKED_FLAG = 1;
const KIND_MASK = 0o170000;
const LINK = 0o120000;

/**
 * Refuses what no archive has, before anything is unpacked: bombs, links, passwords, members that share bytes. Throws
 * `DisclosureError`.
 */
export function verifyShape(file: string, members: readonly Declared[], end: number): void {
  let total = 0;
  let packed = 0;
  for (const { size, packedSize, flags, mode, name } of members) {
    total += size;
    packed += packedSize;
    const shown = JSON.stringify(name.toString('utf8').slice(0, 120));
    if ((flags & LOCKED_FLAG) !== 0)
      throw refuseHostile(file, '压缩包里的文件加了密，读不出来。', shown, '没有密码的 zip');
    if ((mode & KIND_MASK) === LINK)
      throw refuseHostile(file, '压缩包里有指向别处的链接。', shown, '只有普通文件和文件夹');
    if (name.length > ZIP_LIMITS.name)
      throw refuseHostile(
        file,
        '压缩包里有过长的文件名。',
        `${name.length} 字节`,
        `${ZIP_LIMITS.name} 字节以内`,
      );
    if (size > ZIP_LIMITS.member || total > ZIP_LIMITS.total)
      throw refuseHostile(
        file,
        '压缩包解开后太大。',
        `${shown}：${size} 字节`,
        '单个文件 256 MB 以内，合计 64 GB 以内',
      );
    if (size > ZIP_LIMITS.ratioFloor && size > packedSize * ZIP_LIMITS.ratio)
      throw refuseHostile(
        file,
        '压缩率高得不正常，像是用来拖垮程序的。',
        shown,
        `${ZIP_LIMITS.ratio} 倍以内`,
      );
  }
  if (total > ZIP_LIMITS.totalFloor && total > packed * ZIP_LIMITS.totalRatio)
    throw refuseHostile(
      file,
      '压缩率高得不正常，像是用来拖垮程序的。',
      `合计 ${total} 字节`,
      `压缩后的 ${ZIP_LIMITS.totalRatio} 倍以内`,
    );
  const ranges = members
    .map(({ offset, data, packedSize }) => ({ offset, to: data + packedSize }))
    .sort((left, right) => left.offset - right.offset);
  for (const [index, { to }] of ranges.entries()) {
    if (to > (ranges[index + 1]?.offset ?? end))
      throw refuseHostile(file, '压缩包里的文件互相重叠。', `第 ${to} 字节附近`, '一个接一个，互不重叠');
  }
}

/** Refuses names that lead out of the archive or that stand twice, also for systems that ignore case. */
export function verifyNames(file: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (isUnsafe(name))
      throw refuseHostile(
        file,
        '存档里有指向外面的文件名。',
        JSON.stringify(name.slice(0, 120)),
        '存档内的相对路径，例如 data/manifest.json',
      );
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key))
      throw refuseHostile(file, '存档里有两个同名的文件。', JSON.stringify(name), '名字各不相同');
    seen.add(key);
  }
}

/** Whether a path could lead out of the folder it is unpacked into, on any system. */
export function isUnsafe(name: string): boolean {
  const steps = name.replace(/\/$/, '').split('/');
  return (
    steps.some((step) => step === '..' || step === '.' || step === '') || /^[A-Za-z]:|\\|\p{Cc}/u.test(name)
  );
}
