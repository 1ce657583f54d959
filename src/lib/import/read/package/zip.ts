import { readDirectory, type DeclaredEntry, type Directory } from './directory.ts';
import { inflateEntry } from './inflate.ts';
import { ZIP_LIMITS } from './limits.ts';
import { readName } from './names.ts';
import { refuseDamaged, refuseLocked, refuseShape, renderSize } from './refuse.ts';

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const LOCKED_FLAG = 1;

/** A file inside a zip. */
export interface ZipEntry {
  /** Its path inside the zip, with `/`; safe: relative, without `..`. */
  readonly name: string;
  /** Declared size in bytes; reading gives exactly so many or throws. */
  readonly size: number;
  /** Inflates it piece by piece. Throws `DisclosureError` where it is damaged. */
  readonly pass: (take: (piece: Uint8Array) => void) => void;
  /** Inflates it whole. Throws `DisclosureError` where it is damaged. */
  readonly read: () => Uint8Array;
}

/**
 * The files of a zip, in the order of its directory, folders left out. Nothing is inflated yet; every limit on sizes,
 * names and places is checked first. Throws `DisclosureError` for a zip that is cut off, locked, or an attack.
 */
export function listZip(file: string, bytes: Uint8Array): readonly ZipEntry[] {
  const directory = readDirectory(file, bytes, ZIP_LIMITS.entries);
  verifySizes(file, directory.entries);
  const places = locateData(file, bytes, directory);
  verifyNames(file, bytes, directory);
  const names = new Set<string>();
  return directory.entries.flatMap((entry, index) => {
    if (entry.flags & LOCKED_FLAG) throw refuseLocked(file, '压缩包里的文件加了密');
    const name = readName(file, { ...entry, bytes: entry.name });
    if (names.has(name))
      throw refuseShape(file, '压缩包里有两个同名的文件。', JSON.stringify(name), '名字各不相同');
    names.add(name);
    return name.endsWith('/') ? [] : [toEntry(file, bytes, name, entry, places[index] ?? 0)];
  });
}

function toEntry(
  file: string,
  bytes: Uint8Array,
  name: string,
  entry: DeclaredEntry,
  start: number,
): ZipEntry {
  const { method, size, crc, packedSize } = entry;
  const data = { name, method, size, crc, bytes: bytes.subarray(start, start + packedSize) };
  const pass = (take: (piece: Uint8Array) => void): void => inflateEntry(file, data, take);
  const read = (): Uint8Array => {
    const whole = new Uint8Array(size);
    let at = 0;
    pass((piece) => {
      whole.set(piece, at);
      at += piece.length;
    });
    return whole;
  };
  return { name, size, pass, read };
}

function verifySizes(file: string, entries: readonly DeclaredEntry[]): void {
  if (entries.length > ZIP_LIMITS.entries) {
    const found = `超过 ${ZIP_LIMITS.entries} 个`;
    throw refuseShape(file, '压缩包里的文件太多。', found, `不超过 ${ZIP_LIMITS.entries} 个`);
  }
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (size > ZIP_LIMITS.part || total > ZIP_LIMITS.total) {
      const expected = `单个不超过 ${renderSize(ZIP_LIMITS.part)}，合计不超过 ${renderSize(ZIP_LIMITS.total)}`;
      throw refuseShape(file, '压缩包解开后太大。', renderSize(Math.max(size, total)), expected);
    }
    if (size > ZIP_LIMITS.ratioFloor && size > packedSize * ZIP_LIMITS.ratio) {
      const expected = `不超过 ${ZIP_LIMITS.ratio} 倍`;
      const found = `${Math.round(size / Math.max(packedSize, 1))} 倍`;
      throw refuseShape(file, '压缩包的压缩率高得不正常，像是用来拖垮程序的。', found, expected);
    }
  }
}

/** Where the data of each entry begins. Entries that share bytes are an attack: many times the same bomb. */
function locateData(file: string, bytes: Uint8Array, { start, entries }: Directory): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = entries.map(({ offset }) => {
    if (offset + HEADER_LENGTH > start || view.getUint32(offset, true) !== HEADER)
      throw refuseDamaged(file, '压缩包目录指的位置没有文件');
    return offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  });
  const ranges = entries
    .map(({ offset, packedSize }, index) => ({ from: offset, to: (places[index] ?? 0) + packedSize }))
    .sort((left, right) => left.from - right.from);
  for (const [index, { to }] of ranges.entries()) {
    if (to > (ranges[index + 1]?.from ?? start)) throw refuseDamaged(file, '压缩包里的文件互相重叠');
  }
  return places;
}

/** A name changed in the directory only would make a part, and the words that stand in it, disappear unseen. */
function verifyNames(file: string, bytes: Uint8Array, { entries }: Directory): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { offset, name } of entries) {
    const at = offset + HEADER_LENGTH;
    const isSame = view.getUint16(offset + 26, true) === name.length;
    if (!isSame || name.some((byte, index) => bytes[at + index] !== byte))
      throw refuseDamaged(file, '压缩包目录里的文件名与文件自己的不符');
  }
}
