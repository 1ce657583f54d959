import { refuseDamaged } from './refuse.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const MAX_COMMENT = 0xffff;
/** Extra field with the numbers that did not fit into 32 bits. */
const LONG_NUMBERS = 1;

/** An entry as the directory of the zip declares it; nothing of it is proven yet. */
export interface DeclaredEntry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly extras: ReadonlyMap<number, Uint8Array>;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** The directory of a zip: its entries, and where it begins; data of entries stands before it. */
export interface Directory {
  readonly start: number;
  readonly entries: readonly DeclaredEntry[];
}

/** Reads the directory at the end of a zip. Throws `DisclosureError` where it is cut off or damaged. */
export function readDirectory(file: string, bytes: Uint8Array, maxEntries: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(file, view);
  if (start > end || count * ENTRY_LENGTH > end - start) throw refuseDamaged(file, '压缩包目录的位置不对');
  const entries: DeclaredEntry[] = [];
  let at = start;
  // One more than allowed is read, so that the caller sees that there are too many.
  while (entries.length < Math.min(count, maxEntries + 1)) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY)
      throw refuseDamaged(file, '压缩包目录断开');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((step) =>
      view.getUint16(at + step, true),
    ) as [number, number, number];
    const next = at + ENTRY_LENGTH + nameLength + extraLength + commentLength;
    if (next > end) throw refuseDamaged(file, '压缩包目录断开');
    entries.push(readEntry(file, view, at, nameLength, extraLength));
    at = next;
  }
  return { start, entries };
}

function findDirectory(file: string, view: DataView): { count: number; start: number; end: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_LENGTH + view.getUint16(at + 20, true) > view.byteLength)
      continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count !== 0xffff && start !== 0xffffffff) return { count, start, end: at };
    return findLongDirectory(view, at);
  }
  throw refuseDamaged(file, '压缩包没有结尾，像是只传了一部分');
}

function findLongDirectory(view: DataView, end: number) {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const at = readLong(view, locator + 8);
    if (at + 56 <= locator && view.getUint32(at, true) === END_64)
      return { count: readLong(view, at + 32), start: readLong(view, at + 48), end: at };
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true), end };
}

function readEntry(
  file: string,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): DeclaredEntry {
  const from = view.byteOffset + at + ENTRY_LENGTH;
  const extras = readExtras(new DataView(view.buffer, from + nameLength, extraLength));
  const long = extras.get(LONG_NUMBERS);
  let place = 0;
  const readNumber = (step: number): number => {
    const value = view.getUint32(at + step, true);
    if (value !== 0xffffffff) return value;
    if (!long || place + 8 > long.length) throw refuseDamaged(file, '压缩包目录里的大小不对');
    place += 8;
    return readLong(new DataView(long.buffer, long.byteOffset), place - 8);
  };
  // The extra field holds only the numbers that did not fit, in this order.
  const size = readNumber(24);
  const packedSize = readNumber(20);
  return {
    name: new Uint8Array(view.buffer, from, nameLength),
    flags: view.getUint16(at + 8, true),
    extras,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    offset: readNumber(42),
  };
}

function readExtras(view: DataView): ReadonlyMap<number, Uint8Array> {
  const extras = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) break;
    extras.set(view.getUint16(at, true), new Uint8Array(view.buffer, view.byteOffset + at + 4, length));
    at += 4 + length;
  }
  return extras;
}

/** A number of 64 bits; one that is no safe integer becomes too large for every limit. */
function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
