import { Inflate } from 'fflate';
import { addCrc } from './crc.ts';
import { refuseDamaged, refuseShape } from './refuse.ts';

/** Compressed bytes inflated at once: 16 KB become at most 17 MB before the size is looked at again. */
const STEP = 16 * 1024;

/** The bytes of an entry as they lie in the zip, and what the directory says of them. */
export interface PackedData {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
}

/**
 * Inflates an entry and hands its bytes on piece by piece. Throws `DisclosureError` as soon as more comes out than the
 * directory declares, and at the end where size or check sum differ: a flipped bit must not become another figure.
 */
export function inflateEntry(file: string, data: PackedData, take: (piece: Uint8Array) => void): void {
  let size = 0;
  let crc = 0;
  const pass = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > data.size) throw refuseDamaged(file, '解压后比目录里写的大', data.name);
    crc = addCrc(crc, piece);
    take(piece);
  };
  if (data.method === 0) pass(data.bytes);
  else if (data.method === 8) inflate(file, data, pass);
  else
    throw refuseShape(
      file,
      '压缩包用了不认识的压缩方式。',
      `方式 ${data.method}`,
      '普通的 ZIP 压缩（deflate）',
      data.name,
    );
  if (size !== data.size) throw refuseDamaged(file, '解压后比目录里写的小', data.name);
  if (crc !== data.crc) throw refuseDamaged(file, '解压后校验和不符，内容已变', data.name);
}

function inflate(file: string, { bytes, name }: PackedData, take: (piece: Uint8Array) => void): void {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < bytes.length; at += STEP) {
    try {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch {
      throw refuseDamaged(file, '压缩数据损坏', name);
    }
    // Outside of the try: what goes wrong with whoever takes them is no damage of the data.
    for (const piece of pieces.splice(0)) take(piece);
  }
}
