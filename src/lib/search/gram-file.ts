import { ByteReader, ByteWriter } from './bytes.ts';

/** Where a gram stands. */
export interface GramPlaces {
  /** Sections in order; twice the number of the section, one more when it stands in its heading. */
  readonly sections: readonly number[];
  /** Items (rows and columns of tables) whose name has it. */
  readonly items: readonly number[];
}

/** Writes the grams of one file, sorted. */
export function writeGrams(grams: readonly (readonly [string, GramPlaces])[]): Uint8Array {
  const writer = new ByteWriter();
  for (const [gram, { sections, items }] of grams.toSorted(byGram)) {
    writer.text(gram);
    writer.ascending(sections);
    writer.ascending(items);
  }
  return writer.finish();
}

/** Reads one file of grams. */
export function readGrams(bytes: Uint8Array): ReadonlyMap<string, GramPlaces> {
  const reader = new ByteReader(bytes);
  const grams = new Map<string, GramPlaces>();
  while (!reader.done) grams.set(reader.text(), { sections: reader.ascending(), items: reader.ascending() });
  return grams;
}

function byGram([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
