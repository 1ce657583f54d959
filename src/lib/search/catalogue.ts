/**
 * The first file of the whole index: which shards there are and what is needed before any of them is asked. Small: what grows
 * with the number of documents stands in the shards, and in the sieve, of which a query loads a few files.
 */
export interface Catalogue {
  readonly version: number;
  readonly names: {
    readonly region: readonly string[];
    readonly year: readonly string[];
    readonly kind: readonly string[];
    /** Tables (表) by name, those of most documents first. */
    readonly table: readonly string[];
  };
  readonly shards: readonly CatalogueShard[];
  /** Codes (科目编码) that can be asked for, in any shard. Sorted. */
  readonly codes: readonly string[];
  /** How many files the sieve is spread over; 0 where there is one shard only, and nothing to choose. */
  readonly sieve: { readonly grams: number; readonly values: number };
}

/** One shard: its name, how many documents it has, and numbers of the names above that they have. */
export type CatalogueShard = readonly [
  name: string,
  documents: number,
  region: readonly number[],
  year: readonly number[],
  kind: readonly number[],
];

/** The version of the index files this program writes and reads. */
export const INDEX_VERSION = 2;
