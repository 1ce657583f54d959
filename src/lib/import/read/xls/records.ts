import { refuseDamaged } from '../package/index.ts';
import { Cursor } from './cursor.ts';

/** Numbers of the BIFF records that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  header: 0x14,
  footer: 0x15,
  externSheet: 0x17,
  name: 0x18,
  note: 0x1c,
  dateMode: 0x22,
  filePass: 0x2f,
  continue: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  richString: 0xd6,
  cellFormat: 0xe0,
  mergedCells: 0xe5,
  sharedStrings: 0xfc,
  labelShared: 0xfd,
  supBook: 0x1ae,
  textObject: 0x1b6,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  row: 0x208,
  window2: 0x23e,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const;

/** A record with those that continue it. */
export interface BiffRecord {
  readonly type: number;
  /** Its own bytes first, then those of each CONTINUE. */
  readonly pieces: readonly Uint8Array[];
}

/** Passes over the records of a stream between two offsets, one by one. Throws `DisclosureError` where one is cut off. */
export function* listRecords(
  file: string,
  stream: Uint8Array,
  start: number,
  end: number,
): Generator<BiffRecord> {
  const limit = Math.min(end, stream.length);
  const readUint16 = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  for (let at = start; at + 4 <= limit;) {
    const type = readUint16(at);
    const pieces: Uint8Array[] = [];
    do {
      const length = readUint16(at + 2);
      if (at + 4 + length > stream.length) throw refuseDamaged(file, '文件在一条记录中间断开');
      pieces.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= limit && readUint16(at) === RECORD.continue);
    yield { type, pieces };
  }
}

/** A cursor at the start of a record. */
export function openRecord(file: string, record: BiffRecord): Cursor {
  return new Cursor(file, record.pieces);
}
