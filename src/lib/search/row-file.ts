import { ByteReader, ByteWriter } from './bytes.ts';
import type { Item } from './item-file.ts';
import type { Place } from './places.ts';

/*
 * Where the rows and columns of a name stand, without their figures: a tenth of the bytes, and all that is needed unless the
 * figures decide what is found or what comes first.
 */

/** Writes items, or stretches of them, one after another. */
export function writeRows(items: readonly Item[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { number, name, cells } of items) {
    writer.integer(number);
    writer.text(name);
    writer.integer(cells.length);
    let before: Pick<Place, 'document' | 'section' | 'row'> = { document: 0, section: 0, row: 0 };
    for (const cell of cells) {
      const isSameDocument = cell.document === before.document;
      const isSameRow = isSameDocument && cell.section === before.section && cell.row === before.row;
      // The next cell of a row is its column; the first of another row has a mark that says how far away it is.
      writer.integer(2 * cell.column + (isSameRow ? 0 : 1));
      if (!isSameRow) {
        writer.integer(cell.document - before.document);
        writer.integer(cell.section);
        writer.integer(cell.row);
      }
      before = cell;
    }
  }
  return writer.finish();
}

/** Reads one such file. */
export function readRows(bytes: Uint8Array): Omit<Item, 'code'>[] {
  const reader = new ByteReader(bytes);
  const items: Omit<Item, 'code'>[] = [];
  while (!reader.done) {
    const number = reader.integer();
    const name = reader.text();
    const cells: Place[] = [];
    let [document, section, row] = [0, 0, 0];
    for (let count = reader.integer(); count > 0; count -= 1) {
      const head = reader.integer();
      if (head % 2 === 1) {
        document += reader.integer();
        section = reader.integer();
        row = reader.integer();
      }
      cells.push({
        document,
        section,
        row,
        column: Math.floor(head / 2),
        number: undefined,
        unit: undefined,
      });
    }
    items.push({ number, name, cells });
  }
  return items;
}
