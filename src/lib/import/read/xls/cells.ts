import { refuseDamaged } from '../package/index.ts';
import type { CellCollector, RawCell, RawValue } from '../sheet/index.ts';
import type { Cursor } from './cursor.ts';
import { refersOutside } from './formula.ts';
import type { Globals } from './globals.ts';
import { openRecord, RECORD, type BiffRecord } from './records.ts';
import { readString } from './strings.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
/** Marks a result that is no number; the first byte says what it is. */
const NO_NUMBER = 0xffff;
/** The file asks for a computation on opening: writers that cannot compute set it and store a zero. */
const COMPUTE_ON_LOAD = 0x02;

/** Takes the records of cells and keeps those that are filled. */
export interface CellReader {
  /** Whether the record was one of a cell. */
  take(record: BiffRecord): boolean;
}

/** A reader for the cells of one sheet. */
export function createCellReader(globals: Globals, collector: CellCollector, cells: RawCell[]): CellReader {
  const { file, code } = globals;
  /** A formula whose result is a text: it comes in a record of its own. */
  let waiting: Omit<RawCell, 'value'> | undefined;
  const open = (cursor: Cursor): Omit<RawCell, 'value'> => {
    const row = cursor.uint16();
    const column = cursor.uint16();
    return { row, column, format: globals.resolveFormat(cursor.uint16()) };
  };
  const add = (cell: Omit<RawCell, 'value'>, value: RawValue): void =>
    collector.addCell(cells, { ...cell, value });
  const takeMultiple = (record: BiffRecord): void => {
    const cursor = openRecord(file, record);
    const row = cursor.uint16();
    const first = cursor.uint16();
    const count = Math.floor(((record.pieces[0]?.length ?? 0) - 6) / 6);
    for (let index = 0; index < count; index += 1) {
      const format = globals.resolveFormat(cursor.uint16());
      add({ row, column: first + index, format }, { kind: 'number', number: readRk(cursor) });
    }
  };
  const takeFormula = (cursor: Cursor): void => {
    const cell = open(cursor);
    const result = readResult(cursor);
    const stale = (cursor.uint16() & COMPUTE_ON_LOAD) !== 0;
    cursor.skip(4);
    const length = cursor.uint16();
    const external = refersOutside(cursor, length, code.isUnicode, globals.links);
    const whole = { ...cell, formula: { external, stale } };
    if (result === 'text') waiting = whole;
    else if (result) add(whole, result);
  };
  return {
    take(record) {
      const cursor = openRecord(file, record);
      switch (record.type) {
        case RECORD.labelShared: {
          const cell = open(cursor);
          const text = globals.strings[cursor.uint32()];
          if (text === undefined) throw refuseDamaged(file, '有一格引用的共享文字不存在');
          add(cell, { kind: 'text', text });
          return true;
        }
        case RECORD.label:
        case RECORD.richString:
          add(open(cursor), { kind: 'text', text: readString(cursor, code, 2) });
          return true;
        case RECORD.number:
          add(open(cursor), { kind: 'number', number: String(cursor.double()) });
          return true;
        case RECORD.rk:
          add(open(cursor), { kind: 'number', number: readRk(cursor) });
          return true;
        case RECORD.multipleRk:
          takeMultiple(record);
          return true;
        case RECORD.boolOrError: {
          const cell = open(cursor);
          const value = cursor.byte();
          add(cell, cursor.byte() === 0 ? { kind: 'boolean', truth: value !== 0 } : toError(value));
          return true;
        }
        case RECORD.formula:
          takeFormula(cursor);
          return true;
        case RECORD.string:
          if (waiting) add(waiting, { kind: 'text', text: readString(cursor, code, 2) });
          waiting = undefined;
          return true;
        default:
          return false;
      }
    },
  };
}

/** The stored result of a formula; `text` where it follows, undefined where it is an empty text. */
function readResult(cursor: Cursor): RawValue | 'text' | undefined {
  const bytes = cursor.bytes(8);
  const view = new DataView(bytes.buffer);
  if (view.getUint16(6, true) !== NO_NUMBER)
    return { kind: 'number', number: String(view.getFloat64(0, true)) };
  const [kind = 0, , value = 0] = bytes;
  if (kind === 0) return 'text';
  if (kind === 1) return { kind: 'boolean', truth: value !== 0 };
  return kind === 2 ? toError(value) : undefined;
}

function toError(value: number): RawValue {
  return { kind: 'error', text: ERRORS[value] ?? '#错误' };
}

/** A number in four bytes: a whole number or the upper half of a double, perhaps a hundred times too large. */
function readRk(cursor: Cursor): string {
  const raw = cursor.uint32();
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, (raw & 0xfffffffc) >>> 0);
  const number = raw & 2 ? view.getInt32(0) >> 2 : view.getFloat64(0);
  return String(raw & 1 ? number / 100 : number);
}
