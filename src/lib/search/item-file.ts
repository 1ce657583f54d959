import { ByteReader, ByteWriter } from './bytes.ts';
import { readNumber, writeNumber, type Place } from './places.ts';

/** What a row, a column or a table is called, with every cell under that name. */
export interface Item {
  readonly number: number;
  /** Name as printed where it first stands. */
  readonly name: string;
  /** Code (科目编码); empty for names without one. */
  readonly code: string;
  /** Cells by document, section, row, column. */
  readonly cells: readonly Place[];
}

/** Writes items, or stretches of them, one after another. */
export function writeItems(items: readonly Item[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { number, name, code, cells } of items) {
    writer.integer(number);
    writer.text(name);
    writer.text(code);
    const rows = groupRows(cells);
    writer.integer(rows.length);
    let before = 0;
    for (const row of rows) {
      const [first] = row;
      if (!first) continue;
      writer.integer(first.document - before);
      before = first.document;
      writer.integer(first.section);
      writer.integer(first.row);
      writer.integer(row.length);
      for (const cell of row) {
        writer.integer(cell.column);
        writeNumber(writer, cell);
      }
    }
  }
  return writer.finish();
}

/** Reads one file of items. */
export function readItems(bytes: Uint8Array): Item[] {
  const reader = new ByteReader(bytes);
  const items: Item[] = [];
  while (!reader.done) {
    const number = reader.integer();
    const name = reader.text();
    const code = reader.text();
    const cells: Place[] = [];
    let document = 0;
    for (let rows = reader.integer(); rows > 0; rows -= 1) {
      document += reader.integer();
      const section = reader.integer();
      const row = reader.integer();
      for (let count = reader.integer(); count > 0; count -= 1)
        cells.push({ document, section, row, column: reader.integer(), ...readNumber(reader) });
    }
    items.push({ number, name, code, cells });
  }
  return items;
}

function groupRows(cells: readonly Place[]): Place[][] {
  const rows: Place[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    const [first] = last ?? [];
    const same =
      first?.document === cell.document && first.section === cell.section && first.row === cell.row;
    if (last && same) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
