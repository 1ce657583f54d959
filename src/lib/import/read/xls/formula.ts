import type { Cursor } from './cursor.ts';

/** What references to sheets of other workbooks lead to. */
export interface ExternalSheets {
  /** Whether an index of the table of references leads to another workbook. */
  isExternal(index: number): boolean;
}

/** Bytes after the code of each token that has any, by code in its class for references; BIFF8, then BIFF5. */
const SIZES: Readonly<Record<number, readonly [number, number]>> = {
  0x01: [4, 4],
  0x02: [4, 4],
  0x1c: [1, 1],
  0x1d: [1, 1],
  0x1e: [2, 2],
  0x1f: [8, 8],
  0x20: [7, 7],
  0x21: [2, 2],
  0x22: [3, 3],
  0x23: [4, 14],
  0x24: [4, 3],
  0x25: [8, 6],
  0x26: [6, 6],
  0x27: [6, 6],
  0x28: [6, 6],
  0x29: [2, 2],
  0x2a: [4, 3],
  0x2b: [8, 6],
  0x2c: [4, 3],
  0x2d: [8, 6],
  0x39: [6, 24],
  0x3a: [6, 17],
  0x3b: [10, 20],
  0x3c: [6, 17],
  0x3d: [10, 20],
};
const FIRST_SHEET_TOKEN = 0x39;
const LAST_SHEET_TOKEN = 0x3d;
const STRING = 0x17;
const ATTRIBUTE = 0x19;
const LAST_OPERATOR = 0x16;
const CHOOSE = 0x04;

/**
 * Whether the tokens of a formula refer to another workbook. Nothing is computed; a token that is not known ends the
 * search, since nobody knows its length.
 */
export function refersOutside(
  cursor: Cursor,
  length: number,
  isUnicode: boolean,
  sheets: ExternalSheets,
): boolean {
  let left = length;
  while (left > 0) {
    const code = cursor.byte();
    // Tokens for values and arrays are those for references with other bits in front.
    const token = code >= 0x40 ? (code & 0x1f) | 0x20 : code;
    let size = (SIZES[token] ?? [])[isUnicode ? 0 : 1];
    left -= 1;
    if (token === STRING) {
      const characters = cursor.byte();
      size = isUnicode ? characters * (cursor.byte() & 1 ? 2 : 1) : characters;
      left -= isUnicode ? 2 : 1;
    } else if (token === ATTRIBUTE) {
      const kind = cursor.byte();
      const data = cursor.uint16();
      size = kind & CHOOSE ? (data + 1) * 2 : 0;
      left -= 3;
    } else if (token >= FIRST_SHEET_TOKEN && token <= LAST_SHEET_TOKEN) {
      if (sheets.isExternal(cursor.uint16())) return true;
      left -= 2;
      size = (size ?? 2) - 2;
    } else if (size === undefined) {
      if (token < 0x03 || token > LAST_OPERATOR) return false;
      size = 0;
    }
    if (size > left) return false;
    cursor.skip(size);
    left -= size;
  }
  return false;
}
