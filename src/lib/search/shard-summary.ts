import { ByteReader, ByteWriter } from './bytes.ts';
import type { Collected } from './collect.ts';
import type { DocumentEntry } from './entry.ts';
import { departmentGram, listCodes, listGrams } from './grams.ts';
import { readFacts, type Root } from './root.ts';
import { gramSlot, valueSlot } from './sieve-file.ts';

/** What the catalogue has to know of a shard. Plain data, to be kept as JSON. */
export interface ShardSummary {
  readonly documents: number;
  readonly region: readonly string[];
  readonly year: readonly string[];
  readonly kind: readonly string[];
  /** Departments, each with its other names (别名). */
  readonly department: readonly (readonly string[])[];
  /** Names of tables (表) with the number of documents that have them. */
  readonly tables: readonly (readonly [name: string, documents: number])[];
  /** Codes (科目编码) it can be asked for by. */
  readonly codes: readonly string[];
  /** Names of the items with a code. */
  readonly items: readonly string[];
  /** What it can be asked for by, and the digits of its values, as slots in a text of two bytes each. */
  readonly grams: string;
  readonly values: string;
}

/** Summarises a shard: its documents, what was collected of them, and the names its first file has. */
export function summarise(
  documents: readonly DocumentEntry[],
  { grams, values, items }: Collected,
  root: Root,
): ShardSummary {
  const { region, year, kind, department } = root.names;
  const coded = items.filter(({ code }) => code !== '');
  const names = documents.flatMap((_, index) => readFacts(root, index).names);
  const slots = [
    ...grams.keys(),
    // What documents are called is looked for in their names, which stand in the first file of the shard.
    ...new Set([...new Set(names)].flatMap(listGrams)),
    ...department.map(([name = '']) => departmentGram(name)),
  ];
  return {
    documents: documents.length,
    region,
    year,
    kind,
    department,
    tables: countTables(documents),
    codes: [...new Set(coded.flatMap(({ code }) => listCodes(code)))].sort(),
    items: [...new Set(coded.map(({ name }) => name))].filter((name) => name !== '').sort(),
    grams: packSlots(slots.map(gramSlot)),
    values: packSlots([...values.keys()].map(valueSlot)),
  };
}

function countTables(documents: readonly DocumentEntry[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { sections } of documents)
    for (const name of new Set(sections.flatMap(({ table }) => table?.name ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Different slots as a text, about two bytes each. */
export function packSlots(slots: readonly number[]): string {
  const writer = new ByteWriter();
  writer.ascending([...new Set(slots)].sort((a, b) => a - b));
  return Buffer.from(writer.finish()).toString('base64');
}

/** The slots of such a text, ascending. */
export function unpackSlots(text: string): number[] {
  return new ByteReader(Buffer.from(text, 'base64')).ascending();
}
