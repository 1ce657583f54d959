import type { CellRange } from '../sheet/index.ts';
import type { Cursor } from './cursor.ts';

const BUILT_IN = 0x20;
const PRINT_AREA = 0x06;
const UNION = 0x10;
const PARENTHESES = 0x15;
const MEMORY = 0x29;
const CELL = 0x3a;
const AREA = 0x3b;

/** Reads the print area (打印区域) out of a defined name; undefined where the name is none or is not understood. */
export function readPrintArea(
  cursor: Cursor,
  isUnicode: boolean,
): { readonly sheet: number; readonly ranges: readonly CellRange[] } | undefined {
  const flags = cursor.uint16();
  cursor.skip(1);
  const length = cursor.byte();
  let left = cursor.uint16();
  cursor.skip(2);
  const sheet = cursor.uint16() - 1;
  cursor.skip(4);
  if ((flags & BUILT_IN) === 0 || length !== 1 || sheet < 0) return undefined;
  if (isUnicode) cursor.skip(1);
  if (cursor.byte() !== PRINT_AREA) return undefined;
  const ranges: CellRange[] = [];
  while (left > 0) {
    const code = cursor.byte();
    const token = code >= 0x40 ? (code & 0x1f) | 0x20 : code;
    left -= 1;
    if (token === UNION || token === PARENTHESES) continue;
    if (token === MEMORY) {
      cursor.skip(2);
      left -= 2;
    } else if (token === CELL || token === AREA) {
      ranges.push(readArea(cursor, token === AREA, isUnicode));
      left -= (token === AREA ? 4 : 2) * (isUnicode ? 2 : 1.5) + (isUnicode ? 2 : 14);
    } else return undefined;
  }
  return ranges.length > 0 ? { sheet, ranges } : undefined;
}

function readArea(cursor: Cursor, isArea: boolean, isUnicode: boolean): CellRange {
  cursor.skip(isUnicode ? 2 : 14);
  const readRow = (): number => cursor.uint16() & (isUnicode ? 0xffff : 0x3fff);
  const readColumn = (): number => (isUnicode ? cursor.uint16() & 0x3fff : cursor.byte());
  const top = readRow();
  const bottom = isArea ? readRow() : top;
  const left = readColumn();
  return { top, bottom, left, right: isArea ? readColumn() : left };
}
