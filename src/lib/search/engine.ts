import { splitRange } from './amount-query.ts';
import { present, type Answer, type Question } from './answer.ts';
import { parseAsk, type Ask } from './ask.ts';
import type { LoadChunk } from './chunks.ts';
import { findDocuments, type Found } from './find.ts';
import { findTerm } from './lookup.ts';
import { holds } from './pages.ts';
import { spellNames } from './pinyin.ts';
import { toTerm, type Term } from './query.ts';
import { ShardedIndex } from './shards.ts';
import { splitTerms } from './split.ts';

/** Opens the index and answers questions. */
export class SearchEngine {
  readonly index: ShardedIndex;

  private constructor(index: ShardedIndex) {
    this.index = index;
  }

  /** Opens an index whose files a function loads. */
  static async open(load: LoadChunk): Promise<SearchEngine> {
    return new SearchEngine(await ShardedIndex.open(load));
  }

  /** Answers a question. */
  async answer({ query, choice, sort }: Question): Promise<Answer> {
    const ask = this.#parse(query);
    const { index } = this;
    const find = (one: Ask): Promise<Found> => findDocuments(index, { ask: one, choice, sort });
    const first = await find(ask);
    const isEmpty = ask.terms.length === 0 && !ask.amount;
    if (isEmpty || (await holds(first))) return present(index, first);
    if (ask.amount) {
      // A number that no table and no sentence has as an amount may still stand in the text, as in the number of a paper.
      if (!ask.amount.exact || ask.terms.length > 0) return present(index, first);
      const text = await find({ terms: [toTerm(query.trim())] });
      return present(index, (await holds(text)) ? text : first);
    }
    const split = splitRange(query);
    const ranged = split === undefined ? undefined : await find(this.#parse(split));
    if (ranged?.ask.amount && (await holds(ranged))) return present(index, ranged);
    const spelled = await this.#spell(query);
    if (spelled[0] !== undefined)
      return present(index, await find({ terms: [toTerm(spelled[0])] }), { spelled });
    const pieces: Ask = { terms: await this.#split(ask.terms) };
    if (pieces.terms.length === 0) return present(index, first);
    const loose = await find(pieces);
    return (await holds(loose)) ? present(index, loose, { loose: true }) : present(index, first);
  }

  #parse(query: string): Ask {
    return parseAsk(query, (code) => this.index.hasCode(code));
  }

  /** Names that letters spell: departments and regions, then terms. */
  async #spell(query: string): Promise<string[]> {
    if (!/^[a-zA-Zａ-ｚＡ-Ｚü'’\s]{2,60}$/u.test(query)) return [];
    return spellNames(query, await this.index.readings());
  }

  /** Cuts terms that are found nowhere into the longest pieces that are. */
  async #split(terms: readonly Term[]): Promise<Term[]> {
    return splitTerms(terms, async (run) => {
      const term = toTerm(run.join(''));
      const readers = await this.index.open(await this.index.findTerm(term));
      const found = await Promise.all(readers.map((reader) => findTerm(reader, term)));
      if (found.some(({ named }) => named.size > 0)) return true;
      if (found.every(({ sections }) => sections.size === 0)) return false;
      // The pairs of 株洲科协 stand in sections that do not have it in one piece: only the text tells.
      return holds(
        await findDocuments(this.index, { ask: { terms: [term] }, choice: {}, sort: 'relevance' }),
      );
    });
  }
}
