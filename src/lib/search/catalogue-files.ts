import { INDEX_VERSION, type Catalogue, type CatalogueShard } from './catalogue.ts';
import { CATALOGUE_PATH, PINYIN_PATH, sievePath } from './chunks.ts';
import { compress, encode, type IndexFile } from './index-file.ts';
import { makeReadings, type NamedTerm } from './readings.ts';
import { unpackSlots, type ShardSummary } from './shard-summary.ts';
import { MOST_SIEVE_FILES, sieveFile, writeSieve } from './sieve-file.ts';

/** Tables offered as a filter. */
const MOST_TABLES = 80;
/** Slots of one sieve file: about three thousand bytes. */
const SIEVE_SLOTS = 1000;

/** The files that belong to no shard: a pure function of the summaries of all shards and the terms of the glossary. */
export function makeCatalogue(
  summaries: ReadonlyMap<string, ShardSummary>,
  terms: readonly NamedTerm[],
): readonly IndexFile[] {
  const shards = [...summaries].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = shards.map(([, summary]) => summary);
  const region = unite(all, (one) => one.region);
  const year = unite(all, (one) => one.year);
  const kind = unite(all, (one) => one.kind);
  const grams = makeSieve('grams', all);
  const values = makeSieve('values', all);
  const catalogue: Catalogue = {
    version: INDEX_VERSION,
    names: { region, year, kind, table: listTables(all) },
    shards: shards.map(([name, one]): CatalogueShard => {
      const toNumbers = (names: readonly string[], list: readonly string[]): number[] =>
        names.map((value) => list.indexOf(value)).sort((a, b) => a - b);
      return [
        name,
        one.documents,
        toNumbers(one.region, region),
        toNumbers(one.year, year),
        toNumbers(one.kind, kind),
      ];
    }),
    codes: unite(all, ({ codes }) => codes),
    sieve: { grams: grams.length, values: values.length },
  };
  const items = unite(all, (one) => one.items).map((name) => ({ name }));
  const readings = makeReadings({ region, department: uniteDepartments(all) }, [...terms, ...items]);
  return [
    compress(CATALOGUE_PATH, encode(catalogue)),
    compress(PINYIN_PATH, encode(readings)),
    ...grams,
    ...values,
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The sieve over so many files, a power of two, that one is about the size wanted. None for a single shard. */
function makeSieve(kind: 'grams' | 'values', all: readonly ShardSummary[]): IndexFile[] {
  const shards = all.length;
  if (shards < 2) return [];
  const lists = all.map((one) => unpackSlots(one[kind]));
  // A slot and a shard in one number, so that sorting puts the shards of a slot side by side.
  const pairs = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [shard, list] of lists.entries()) for (const slot of list) pairs[at++] = slot * shards + shard;
  pairs.sort();
  const slots: [number, number[]][] = [];
  for (const pair of pairs) {
    const slot = Math.floor(pair / shards);
    const last = slots.at(-1);
    if (last?.[0] === slot) last[1].push(pair % shards);
    else slots.push([slot, [pair % shards]]);
  }
  let files = 1;
  while (slots.length / files > SIEVE_SLOTS && files < MOST_SIEVE_FILES) files *= 2;
  const byFile = Array.from({ length: files }, (): [number, number[]][] => []);
  for (const slot of slots) byFile[sieveFile(slot[0], files)]?.push(slot);
  return byFile.map((list, file) => compress(sievePath(kind, file), writeSieve(list, shards)));
}

/** Every value of all shards once, sorted. */
function unite(all: readonly ShardSummary[], read: (one: ShardSummary) => readonly string[]): string[] {
  return [...new Set(all.flatMap(read))].sort();
}

function uniteDepartments(all: readonly ShardSummary[]): (readonly string[])[] {
  const names = new Map<string, Set<string>>();
  for (const { department } of all)
    for (const [name = '', ...aliases] of department)
      names.set(name, new Set([...(names.get(name) ?? []), ...aliases]));
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, aliases]) => [name, ...aliases]);
}

/** Names of tables by how many documents have them; a portal may have thousands that only one has. */
function listTables(all: readonly ShardSummary[]): string[] {
  const counts = new Map<string, number>();
  for (const { tables } of all)
    for (const [name, documents] of tables) counts.set(name, (counts.get(name) ?? 0) + documents);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, MOST_TABLES)
    .map(([name]) => name);
}
