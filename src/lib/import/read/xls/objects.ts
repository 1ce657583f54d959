import { renderAddress, type SheetExtra } from '../sheet/index.ts';
import type { Globals } from './globals.ts';
import { openRecord, RECORD, type BiffRecord } from './records.ts';
import { readCharacters } from './strings.ts';
import { Cursor } from './cursor.ts';

const KINDS: Readonly<Record<number, SheetExtra['kind']>> = { 0x05: '图表', 0x06: '文本框', 0x08: '图片' };
const NOTE = 0x19;
/** Groups, and the arrows of filters (筛选), which nobody drew. */
const IGNORED = [0x00, 0x14];
/** A text note of BIFF5 that goes on: its row is none. */
const NO_ROW = 0xffff;

interface GrowingObject {
  readonly id: number;
  readonly type: number;
  text: string;
}

/** Collects what stands on a sheet besides cells. */
export interface ObjectReader {
  take(record: BiffRecord): void;
  list(): readonly SheetExtra[];
}

/** A reader for the objects of one sheet: notes come as an object, its text, and the cell it belongs to. */
export function createObjectReader({ file, code }: Globals): ObjectReader {
  const objects: GrowingObject[] = [];
  const notes: { cell: string; id: number; text: string }[] = [];
  const takeNote = (cursor: Cursor): void => {
    const row = cursor.uint16();
    const column = cursor.uint16();
    const number = cursor.uint16();
    const last = notes.at(-1);
    if (code.isUnicode) notes.push({ cell: renderAddress(row, column), id: cursor.uint16(), text: '' });
    else {
      const text = readCharacters(cursor, code, Math.min(number, cursor.left));
      if (row === NO_ROW && last) last.text += text;
      else notes.push({ cell: renderAddress(row, column), id: -1, text });
    }
  };
  return {
    take(record) {
      const cursor = openRecord(file, record);
      if (record.type === RECORD.note) takeNote(cursor);
      else if (record.type === RECORD.object) {
        cursor.skip(4);
        const type = cursor.uint16();
        objects.push({ type, id: cursor.uint16(), text: '' });
      } else if (record.type === RECORD.textObject) {
        const object = objects.at(-1);
        cursor.skip(10);
        const length = cursor.uint16();
        // The text itself is in the records that continue this one.
        if (object && length > 0 && record.pieces.length > 1)
          object.text = readCharacters(new Cursor(file, record.pieces, 1), code, length);
      }
    },
    list() {
      const texts = new Map(objects.map(({ id, text }) => [id, text]));
      const shapes = objects.filter(({ type }) => type !== NOTE && !IGNORED.includes(type));
      return [
        ...notes.map(({ cell, id, text }): SheetExtra => {
          return { kind: '批注', cell, text: text || (texts.get(id) ?? '') };
        }),
        ...shapes.map(({ type, text }): SheetExtra => {
          const kind = text === '' ? (KINDS[type] ?? '控件或其他对象') : '文本框';
          return { kind, text };
        }),
      ];
    },
  };
}
