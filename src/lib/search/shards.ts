import type { Ask } from './ask.ts';
import { INDEX_VERSION, type Catalogue } from './catalogue.ts';
import { CATALOGUE_PATH, limitLoads, PINYIN_PATH, shardFolder, sievePath, type LoadChunk } from './chunks.ts';
import { FileStore, parse } from './file-store.ts';
import type { Choice } from './filters.ts';
import { chapterGram, codeGram, departmentGram, listPairs, tableGram } from './grams.ts';
import type { Readings } from './pinyin.ts';
import type { Term } from './query.ts';
import { IndexReader } from './reader.ts';
import { gramSlot, readSieve, sieveFile, valueSlot } from './sieve-file.ts';

/** The whole index: its catalogue, and the shards, each opened when it is first asked. */
export class ShardedIndex {
  readonly catalogue: Catalogue;
  readonly #load: LoadChunk;
  readonly #files: FileStore;
  readonly #readers = new Map<number, Promise<IndexReader>>();

  private constructor(load: LoadChunk, files: FileStore, catalogue: Catalogue) {
    this.#load = load;
    this.#files = files;
    this.catalogue = catalogue;
  }

  /** Opens an index; rejects when it cannot be loaded or was written by another version of the program. */
  static async open(load: LoadChunk): Promise<ShardedIndex> {
    const limited = limitLoads(load);
    const files = new FileStore(limited);
    const catalogue = await files.read(CATALOGUE_PATH, (bytes) => parse(bytes) as Catalogue);
    if (catalogue.version !== INDEX_VERSION)
      throw new Error(`Expected search index version ${INDEX_VERSION}`);
    return new ShardedIndex(limited, files, catalogue);
  }

  /** Whether any document has a code (科目编码), or codes below it. */
  hasCode(code: string): boolean {
    return this.catalogue.codes.includes(code);
  }

  readings(): Promise<Readings> {
    return this.#files.read(PINYIN_PATH, (bytes) => parse(bytes) as Readings);
  }

  /** Opens shards by their numbers. */
  open(shards: readonly number[]): Promise<IndexReader[]> {
    return Promise.all(shards.map((shard) => this.#open(shard)));
  }

  /** The shards that may have documents that answer, as the filters leave them. */
  async choose({ terms, amount, code }: Ask, choice: Choice): Promise<number[]> {
    if (terms.length === 0 && code === undefined && !amount?.exact) return [];
    const { 部门: department, 章节: chapter, 表: table } = choice;
    const sets = await Promise.all([
      ...terms.map((term) => this.findTerm(term)),
      ...(code === undefined ? [] : [this.findGram(codeGram(code))]),
      ...(amount?.exact ? [this.#sift('values', valueSlot(amount.exact.digits))] : []),
      ...(department === undefined ? [] : [this.findGram(departmentGram(department))]),
      ...(chapter === undefined ? [] : [this.findGram(chapterGram(chapter))]),
      ...(table === undefined ? [] : [this.findGram(tableGram(table))]),
    ]);
    return intersect([this.#listFitting(choice), ...sets]);
  }

  /** The shards that may have a term: every pair of its characters. */
  async findTerm({ folded }: Term): Promise<readonly number[]> {
    return intersect(await Promise.all(listPairs(folded).map((pair) => this.findGram(pair))));
  }

  /** The shards that may have a gram. */
  findGram(gram: string): Promise<readonly number[]> {
    return this.#sift('grams', gramSlot(gram));
  }

  async #sift(kind: 'grams' | 'values', slot: number): Promise<readonly number[]> {
    const { sieve, shards } = this.catalogue;
    if (sieve[kind] === 0) return shards.map((_, shard) => shard);
    const path = sievePath(kind, sieveFile(slot, sieve[kind]));
    const slots = await this.#files.read(path, (bytes) => readSieve(bytes, shards.length));
    return slots.get(slot) ?? [];
  }

  /** Shards that have documents of the region, the year and the kind chosen. */
  #listFitting(choice: Choice): number[] {
    const { names, shards } = this.catalogue;
    const has = (list: readonly number[], all: readonly string[], value: string | undefined): boolean =>
      value === undefined || list.some((number) => all[number] === value);
    return shards.flatMap(([, , region, year, kind], shard) =>
      has(region, names.region, choice['地区']) &&
      has(year, names.year, choice['年度']) &&
      has(kind, names.kind, choice['文种'])
        ? [shard]
        : [],
    );
  }

  #open(shard: number): Promise<IndexReader> {
    const known = this.#readers.get(shard);
    if (known) return known;
    const folder = shardFolder(this.catalogue.shards[shard]?.[0] ?? '');
    const opening = IndexReader.open((path) => this.#load(folder + path));
    this.#readers.set(shard, opening);
    opening.catch(() => this.#readers.delete(shard));
    return opening;
  }
}

function intersect(sets: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = sets;
  const others = rest.map((set) => new Set(set));
  return first.filter((one) => others.every((set) => set.has(one)));
}
