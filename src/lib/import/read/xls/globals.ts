import { refuseDamaged, refuseLocked, refuseShape } from '../package/index.ts';
import {
  parseFormat,
  resolveBuiltinFormat,
  SHEET_LIMITS,
  type CellRange,
  type NumberFormat,
  type RawSheet,
} from '../sheet/index.ts';
import type { ExternalSheets } from './formula.ts';
import { createLinks } from './links.ts';
import { readPrintArea } from './print-area.ts';
import { listRecords, openRecord, RECORD } from './records.ts';
import { readSharedTable, readString, type StringCode } from './strings.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: RawSheet['state'];
  readonly kind: RawSheet['kind'];
  /** Where its records begin in the stream. */
  readonly offset: number;
}

/** What all sheets of a workbook share. */
export interface Globals {
  readonly file: string;
  readonly code: StringCode;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  readonly links: ExternalSheets;
  /** Print areas by the place of their sheet. */
  readonly printAreas: ReadonlyMap<number, readonly CellRange[]>;
  /** The number format of a cell by its style. */
  resolveFormat(style: number): NumberFormat;
}

/** A cell that names a style the file does not have: its numbers get a doubt. */
const MISSING = parseFormat('[无此样式]');
const STATES = ['visible', 'hidden', 'very-hidden'] as const;
const KINDS: Readonly<Record<number, RawSheet['kind']>> = { 0: 'cells', 1: '宏', 2: '图表', 6: '宏' };

/** Reads the first part of the stream, which holds what all sheets share. */
export function readGlobals(file: string, stream: Uint8Array, isUnicode: boolean): Globals {
  let code: StringCode = { isUnicode, codePage: 936 };
  let date1904 = false;
  let strings: readonly string[] = [];
  const sheets: SheetEntry[] = [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const printAreas = new Map<number, readonly CellRange[]>();
  const links = createLinks(isUnicode);
  let whole = false;
  for (const record of listRecords(file, stream, 0, stream.length)) {
    const cursor = openRecord(file, record);
    if (record.type === RECORD.eof) {
      whole = true;
      break;
    }
    if (record.type === RECORD.filePass)
      throw refuseLocked(file, '加密的 xls：设置了打开密码，或保护了工作簿');
    if (record.type === RECORD.codePage) code = { isUnicode, codePage: cursor.uint16() };
    else if (record.type === RECORD.dateMode) date1904 = cursor.uint16() === 1;
    else if (record.type === RECORD.sharedStrings) strings = readSharedTable(file, cursor, code);
    else if (record.type === RECORD.supBook) links.addBook(cursor);
    else if (record.type === RECORD.externSheet) links.addSheets(cursor);
    else if (record.type === RECORD.cellFormat) {
      cursor.skip(2);
      styles.push(cursor.uint16());
    } else if (record.type === RECORD.format) {
      const id = cursor.uint16();
      codes.set(id, readString(cursor, code, isUnicode ? 2 : 1));
    } else if (record.type === RECORD.name) {
      const area = readPrintArea(cursor, isUnicode);
      if (area) printAreas.set(area.sheet, area.ranges);
    } else if (record.type === RECORD.boundSheet) {
      const offset = cursor.uint32();
      const state = STATES[cursor.byte() & 3] ?? 'visible';
      const kind = KINDS[cursor.byte()] ?? 'cells';
      sheets.push({ offset, state, kind, name: readString(cursor, code, 1) });
      if (sheets.length > SHEET_LIMITS.sheets)
        throw refuseShape(file, '工作表太多，不像公开表。', '过多', `不超过 ${SHEET_LIMITS.sheets} 个`);
    }
  }
  if (!whole || sheets.length === 0) throw refuseDamaged(file, '工作簿里没有完整的工作表目录');
  const parsed = new Map<number, NumberFormat>();
  const resolveFormat = (style: number): NumberFormat => {
    const id = styles[style];
    if (id === undefined) return MISSING;
    const known = parsed.get(id);
    if (known) return known;
    const format = parseFormat(codes.get(id) ?? resolveBuiltinFormat(id));
    parsed.set(id, format);
    return format;
  };
  return { file, code, date1904, sheets, strings, links, printAreas, resolveFormat };
}
