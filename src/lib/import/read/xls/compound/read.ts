import { isCompoundFile, refuseDamaged } from '../../package/index.ts';
import { joinChain } from './sectors.ts';

/** A compound file (复合文档), the container of old Office files: streams by name. */
export interface CompoundFile {
  /** Names of all streams and storages, in the order of the directory. */
  readonly names: readonly string[];
  /** The bytes of a stream; undefined where there is none of that name. Case does not matter. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
const DIRECT_TABLES = 109;
/** Streams below this size lie in the stream of small pieces. */
const SMALL_STREAM = 4096;

/** Reads the directory of a compound file. Throws `DisclosureError` where the bytes are none or are damaged. */
export function readCompoundFile(file: string, bytes: Uint8Array): CompoundFile {
  if (!isCompoundFile(bytes)) throw refuseDamaged(file, '开头不是旧版 Office 文件');
  if (bytes.length < HEADER_BYTES) throw refuseDamaged(file, '文件不足 512 字节');
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw refuseDamaged(file, '文件头写得不对');
  const size = 1 << shift;
  const readSector = (sector: number): Uint8Array => {
    const at = (sector + 1) * size;
    if (at >= bytes.length) throw refuseDamaged(file, '文件在中间断开');
    // The last sector of a file may be cut short: what is missing was never written.
    if (at + size <= bytes.length) return bytes.subarray(at, at + size);
    const whole = new Uint8Array(size);
    whole.set(bytes.subarray(at));
    return whole;
  };
  const table = readTable(file, header, readSector, Math.ceil(bytes.length / size));
  const directory = joinChain(file, table, header.getUint32(48, true), readSector);
  const entries = readEntries(directory);
  const root = entries.find(({ type }) => type === ROOT);
  const small = root ? joinChain(file, table, root.start, readSector, root.size) : new Uint8Array();
  const miniTable = toNumbers(
    root?.size === 0 ? new Uint8Array() : joinTable(file, table, header.getUint32(60, true), readSector),
  );
  const readMini = (sector: number): Uint8Array => small.subarray(sector * 64, sector * 64 + 64);
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = entries.find(
        (candidate) => candidate.type === STREAM && candidate.name.toLowerCase() === name.toLowerCase(),
      );
      if (!entry) return undefined;
      if (entry.size > bytes.length) throw refuseDamaged(file, '文件内部的长度大于整个文件');
      return entry.size < SMALL_STREAM
        ? joinChain(file, miniTable, entry.start, readMini, entry.size)
        : joinChain(file, table, entry.start, readSector, entry.size);
    },
  };
}

/** The table of small pieces; a file without any has an end mark in its place. */
function joinTable(
  file: string,
  table: Uint32Array,
  start: number,
  read: (sector: number) => Uint8Array,
): Uint8Array {
  return start >= 0xfffffffa ? new Uint8Array() : joinChain(file, table, start, read);
}

/** The table that says which sector follows which (FAT), from the list in the header and its continuation (DIFAT). */
function readTable(
  file: string,
  header: DataView,
  read: (sector: number) => Uint8Array,
  sectors: number,
): Uint32Array {
  const places: number[] = [];
  for (let index = 0; index < DIRECT_TABLES; index += 1) places.push(header.getUint32(76 + index * 4, true));
  let next = header.getUint32(68, true);
  let left = sectors;
  while (next < 0xfffffffa && header.getUint32(72, true) > 0) {
    if (left === 0) throw refuseDamaged(file, '文件内部的目录绕成了圈');
    left -= 1;
    const numbers = toNumbers(read(next));
    for (const place of numbers.subarray(0, -1)) places.push(place);
    next = numbers.at(-1) ?? 0xfffffffe;
  }
  const used = places.filter((place) => place < 0xfffffffa);
  if (used.length > sectors) throw refuseDamaged(file, '文件内部的目录大于整个文件');
  const pieces = used.map((place) => toNumbers(read(place)));
  const table = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    table.set(piece, at);
    at += piece.length;
  }
  // What the table says of sectors beyond the file is of no use; without it no chain is longer than the file.
  return table.subarray(0, sectors);
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const type = view.getUint8(at + 66);
    const length = Math.min(view.getUint16(at + 64, true), 64);
    if (type === 0 || length < 2) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
    entries.push({
      name,
      type,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
