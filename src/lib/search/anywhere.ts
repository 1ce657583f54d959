import { nameGram } from './grams.ts';
import type { ShardPart } from './item-lookup.ts';
import { findTerm, type TermPlaces } from './lookup.ts';
import type { Term } from './query.ts';
import type { IndexReader } from './reader.ts';
import type { ShardedIndex } from './shards.ts';

/**
 * What holds for the whole index, whichever shards a query goes over. It is read off the shards that are asked anyway;
 * others are opened one after another only as long as nobody knows.
 */
export class Anywhere {
  readonly #index: ShardedIndex;

  constructor(index: ShardedIndex) {
    this.#index = index;
  }

  /** Whether any item is called exactly so. */
  async isItem(term: Term, parts: readonly ShardPart[]): Promise<boolean> {
    const gram = nameGram(term.folded);
    const isHere = async (reader: IndexReader): Promise<boolean> =>
      (await reader.gram(gram)).items.length > 0;
    const asked = await Promise.all(parts.map(({ reader }) => isHere(reader)));
    return asked.includes(true) || this.#isIn(await this.#index.findGram(gram), isHere);
  }

  /** For every term whether any text has it; otherwise it can be a name of documents only. */
  listWords(terms: readonly Term[], found: readonly (readonly TermPlaces[])[]): Promise<boolean[]> {
    return Promise.all(
      terms.map(async (term, index) => {
        if (found.some((own) => (own[index]?.sections.size ?? 0) > 0)) return true;
        return this.#isIn(
          await this.#index.findTerm(term),
          async (reader) => (await findTerm(reader, term)).sections.size > 0,
        );
      }),
    );
  }

  async #isIn(
    shards: readonly number[],
    isHere: (reader: IndexReader) => Promise<boolean>,
  ): Promise<boolean> {
    for (const shard of shards) {
      const [reader] = await this.#index.open([shard]);
      if (reader && (await isHere(reader))) return true;
    }
    return false;
  }
}
