import { refuseDamaged } from '../package/index.ts';
import {
  describeHeaders,
  type CellCollector,
  type CellRange,
  type RawCell,
  type RawSheet,
} from '../sheet/index.ts';
import { createCellReader } from './cells.ts';
import type { Cursor } from './cursor.ts';
import type { Globals, SheetEntry } from './globals.ts';
import { createObjectReader } from './objects.ts';
import { listRecords, openRecord, RECORD } from './records.ts';
import { readString } from './strings.ts';

const ROW_HIDDEN = 0x20;
const COLUMN_HIDDEN = 0x01;
const SHOWS_ZEROS = 0x10;

/** Reads the records of one sheet; `end` is where the next one begins, so that no stretch is read twice. */
export function readSheet(
  globals: Globals,
  collector: CellCollector,
  stream: Uint8Array,
  entry: SheetEntry,
  index: number,
  end: number,
): RawSheet {
  const { file } = globals;
  const cells: RawCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: [number, number][] = [];
  const hiddenColumns: [number, number][] = [];
  const reader = createCellReader(globals, collector, cells);
  const objects = createObjectReader(globals);
  const headers: string[] = [];
  let hidesZeros = false;
  // Charts on a sheet have a part of their own inside; its records are none of the sheet.
  let depth = 0;
  let whole = false;
  for (const record of listRecords(file, stream, entry.offset, end)) {
    if (record.type === RECORD.bof) depth += 1;
    else if (record.type === RECORD.eof) {
      depth -= 1;
      whole = depth === 0;
      if (depth <= 0) break;
    } else if (depth !== 1 || reader.take(record)) continue;
    const cursor = openRecord(file, record);
    if (record.type === RECORD.row) readRow(cursor, hiddenRows);
    else if (record.type === RECORD.columnInfo) readColumns(cursor, hiddenColumns);
    else if (record.type === RECORD.mergedCells) readMerges(cursor, collector, merges);
    else if (record.type === RECORD.window2) hidesZeros = (cursor.uint16() & SHOWS_ZEROS) === 0;
    else if (record.type === RECORD.header || record.type === RECORD.footer) {
      if (!cursor.isAtEnd) headers.push(readString(cursor, globals.code, globals.code.isUnicode ? 2 : 1));
    } else if (isObject(record.type)) objects.take(record);
  }
  const { name, state, kind } = entry;
  if (!whole) throw refuseDamaged(file, `工作表“${name.slice(0, 50)}”不完整`);
  return {
    name,
    state,
    kind,
    cells: kind === 'cells' ? cells : [],
    merges,
    hiddenRows,
    hiddenColumns,
    hidesZeros,
    printAreas: globals.printAreas.get(index) ?? [],
    extras: [...objects.list(), ...describeHeaders(headers)],
  };
}

function isObject(type: number): boolean {
  return type === RECORD.note || type === RECORD.object || type === RECORD.textObject;
}

function readRow(cursor: Cursor, hidden: [number, number][]): void {
  const row = cursor.uint16();
  cursor.skip(10);
  if (cursor.uint16() & ROW_HIDDEN) hidden.push([row, row]);
}

function readColumns(cursor: Cursor, hidden: [number, number][]): void {
  const first = cursor.uint16();
  const last = cursor.uint16();
  const width = cursor.uint16();
  cursor.skip(2);
  if (cursor.uint16() & COLUMN_HIDDEN || width === 0) hidden.push([first, last]);
}

function readMerges(cursor: Cursor, collector: CellCollector, merges: CellRange[]): void {
  for (let left = cursor.uint16(); left > 0; left -= 1) {
    const [top, bottom, first, last] = [cursor.uint16(), cursor.uint16(), cursor.uint16(), cursor.uint16()];
    collector.addMerge(merges, {
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
      left: Math.min(first, last),
      right: Math.max(first, last),
    });
  }
}
