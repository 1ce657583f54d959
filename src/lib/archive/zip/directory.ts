import type { ByteFile } from './bytes.ts';
import {
  END_LENGTH,
  END_SIGNATURE,
  ENTRY_LENGTH,
  ENTRY_SIGNATURE,
  LOCAL_LENGTH,
  LOCAL_SIGNATURE,
  SEAL_FIELD,
  SEAL_LENGTH,
} from './layout.ts';
import { ZIP_LIMITS } from './limits.ts';

/** A member as a header declares it; nothing of it is proven yet. */
export interface Declared {
  /** Name as bytes. */
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
  /** Where its packed bytes begin. */
  readonly data: number;
  /** Private field of this program's zips; absent in those of others. */
  readonly seal?: Buffer;
  /** Permissions and kind of file on Unix. */
  readonly mode: number;
}

/** The closing record as it stands in the file. */
export interface End {
  readonly at: number;
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

/** Reads the closing record: at the very end, or before a comment. Undefined where there is none. */
export function readEnd(file: ByteFile): End | undefined {
  const from = Math.max(0, file.size - END_LENGTH - 0xffff);
  const tail = file.read(from, file.size - from);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const [count, length, start] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    return { at: from + at, count, length, start };
  }
  return undefined;
}

/** Walks the directory from `start` to `end`; undefined where it cannot be followed to exactly that place. */
export function walkDirectory(file: ByteFile, start: number, end: number): Declared[] | undefined {
  if (start < 0 || start > end || end - start > ZIP_LIMITS.directory || end > file.size) return undefined;
  const bytes = file.read(start, end - start);
  const members: Declared[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((step) =>
      bytes.readUInt16LE(at + step),
    ) as [number, number, number];
    const next = at + ENTRY_LENGTH + nameLength + extraLength + commentLength;
    if (next > bytes.length) return undefined;
    const extra = bytes.subarray(at + ENTRY_LENGTH + nameLength, next - commentLength);
    const seal = findSeal(extra);
    const offset = bytes.readUInt32LE(at + 42);
    members.push({
      name: bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      mode: bytes.readUInt16LE(at + 40),
      offset,
      data: findData(file, offset),
      ...(seal ? { seal } : {}),
    });
    if (members.length > ZIP_LIMITS.members) return undefined;
    at = next;
  }
  return members;
}

/** Walks the members from the first byte by their own headers to exactly `end`; undefined where the chain breaks. */
export function walkMembers(file: ByteFile, end: number): Declared[] | undefined {
  if (end < 0 || end > file.size) return undefined;
  const members: Declared[] = [];
  let offset = 0;
  while (offset < end) {
    if (offset + LOCAL_LENGTH > end) return undefined;
    const header = file.read(offset, LOCAL_LENGTH);
    if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) return undefined;
    const nameLength = header.readUInt16LE(26);
    const data = offset + LOCAL_LENGTH + nameLength + header.readUInt16LE(28);
    const packedSize = header.readUInt32LE(18);
    if (data + packedSize > end) return undefined;
    members.push({
      name: file.read(offset + LOCAL_LENGTH, nameLength),
      flags: header.readUInt16LE(6),
      method: header.readUInt16LE(8),
      crc: header.readUInt32LE(14),
      packedSize,
      size: header.readUInt32LE(22),
      mode: 0,
      offset,
      data,
    });
    if (members.length > ZIP_LIMITS.members) return undefined;
    offset = data + packedSize;
  }
  return members;
}

function findData(file: ByteFile, offset: number): number {
  if (offset + LOCAL_LENGTH > file.size) return file.size;
  const header = file.read(offset, LOCAL_LENGTH);
  return offset + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function findSeal(extra: Buffer): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === SEAL_FIELD && length === SEAL_LENGTH && at + 4 + length <= extra.length)
      return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}
