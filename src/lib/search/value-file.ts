import { ByteReader, ByteWriter } from './bytes.ts';
import { readNumber, writeNumber, type Place } from './places.ts';

/** Writes the places of one file of values: digits, then where they are printed, by document. */
export function writeValues(values: readonly (readonly [string, readonly Place[]])[]): Uint8Array {
  const writer = new ByteWriter();
  for (const [digits, places] of values.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    writer.text(digits);
    writer.integer(places.length);
    let before = 0;
    for (const place of places) {
      writer.integer(place.document - before);
      before = place.document;
      writer.integer(place.section);
      writer.integer(place.row + 1);
      writer.integer(place.column);
      writeNumber(writer, place);
    }
  }
  return writer.finish();
}

/** Reads one file of values. */
export function readValues(bytes: Uint8Array): ReadonlyMap<string, readonly Place[]> {
  const reader = new ByteReader(bytes);
  const values = new Map<string, readonly Place[]>();
  while (!reader.done) {
    const digits = reader.text();
    const places: Place[] = [];
    let document = 0;
    for (let count = reader.integer(); count > 0; count -= 1) {
      document += reader.integer();
      const section = reader.integer();
      const row = reader.integer() - 1;
      places.push({ document, section, row, column: reader.integer(), ...readNumber(reader) });
    }
    values.set(digits, places);
  }
  return values;
}
