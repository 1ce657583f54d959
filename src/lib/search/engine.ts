import { parseAsk, type Ask } from './ask.ts';
import {
  filterCandidates,
  findRange,
  gatherCandidates,
  sortCandidates,
  type Candidate,
  type Sort,
} from './candidates.ts';
import { Anywhere } from './anywhere.ts';
import type { LoadChunk } from './chunks.ts';
import { DOCUMENT_FILTERS, pickParts, without, type Choice, type FilterName, type Values } from './filters.ts';
import type { ShardPart } from './item-lookup.ts';
import { findAllowed, findTerm } from './lookup.ts';
import { holds, openPages, type Pages } from './pages.ts';
import { spellNames } from './pinyin.ts';
import { findPlaces } from './plan.ts';
import { toTerm, type Term } from './query.ts';
import { ShardedIndex } from './shards.ts';
import { splitTerms } from './split.ts';

/** What is asked of the index. */
export interface Question {
  readonly query: string;
  readonly choice: Choice;
  readonly sort: Sort;
}

/** The answer to a question: what is known at once, and a way to the documents, some at a time. */
export interface Answer extends Pages {
  readonly ask: Ask;
  /** True when the text as typed is found nowhere and documents that hold its pieces are given instead. */
  readonly loose: boolean;
  /** Names that the letters typed spell (拼音); the first of them was looked for. */
  readonly spelled: readonly string[];
  /** Documents the filters leave; few of them may turn out not to hold the text when they are looked at. */
  readonly size: number;
  /** Values of every document that answers, the filters aside, in the shards the filters leave. */
  readonly all: readonly Values[];
  /** Whether those are all there are in these shards, so that they can be counted. */
  readonly isCounted: boolean;
  /** The filters whose values can be counted by them: no other value of the filter is in a shard that was not looked at. */
  readonly counted: readonly FilterName[];
  /** Values of every document that answers, the filters aside, in all shards. */
  readonly countAll: () => Promise<readonly Values[]>;
  /** False when more could match than one query looks at. */
  readonly complete: boolean;
  /** Every document the filters leave, best first, before its text is looked at. */
  readonly candidates: readonly Candidate[];
}

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
    const ask = parseAsk(query, (code) => this.index.hasCode(code));
    const find = (one: Ask): Promise<Found> => this.#find(one, choice, sort);
    const first = await find(ask);
    const isEmpty = ask.terms.length === 0 && !ask.amount;
    if (isEmpty || (await holds(first))) return this.#present(first, {});
    if (ask.amount) {
      // A number that no table and no sentence has as an amount may still stand in the text, as in the number of a paper.
      if (!ask.amount.exact || ask.terms.length > 0) return this.#present(first, {});
      const text = await find({ terms: [toTerm(query.trim())] });
      return this.#present((await holds(text)) ? text : first, {});
    }
    const spelled = await this.#spell(query);
    if (spelled[0] !== undefined)
      return this.#present(await find({ terms: [toTerm(spelled[0])] }), { spelled });
    const pieces: Ask = { terms: await this.#split(ask.terms) };
    if (pieces.terms.length === 0) return this.#present(first, {});
    const loose = await find(pieces);
    return (await holds(loose)) ? this.#present(loose, { loose: true }) : this.#present(first, {});
  }

  /** Looks in the shards the filters leave; in all when these have nothing, to know whether it is the filters' doing. */
  async #find(ask: Ask, choice: Choice, sort: Sort): Promise<Found> {
    const shards = await this.index.choose(ask, choice);
    const found = await this.#search(ask, choice, sort, shards);
    if (found.kept.length > 0) return found;
    const all = await this.index.choose(ask, pickParts(choice));
    return all.length === shards.length ? found : this.#search(ask, choice, sort, all);
  }

  async #search(ask: Ask, choice: Choice, sort: Sort, shards: readonly number[]): Promise<Found> {
    const readers = await this.index.open(shards);
    const anywhere = new Anywhere(this.index);
    const parts = readers.map((reader): ShardPart => ({ reader, range: { first: 0, last: reader.size - 1 } }));
    const [whole, allowed] = await Promise.all([
      findPlaces(parts, ask, anywhere),
      Promise.all(readers.map((reader) => findAllowed(reader, choice))),
    ]);
    const isCounted = whole.every(({ complete }) => complete);
    // Where there is too much for one query, the filters say which part of it is looked at.
    const places =
      isCounted || Object.keys(choice).length === 0
        ? whole
        : await findPlaces(
            readers.map((reader) => ({ reader, range: findRange(reader, choice) })),
            ask,
            anywhere,
          );
    const wantsText = !ask.amount && ask.code === undefined && ask.terms.length > 0;
    const all = readers.flatMap((reader, shard) => {
      const own = places[shard];
      return own ? gatherCandidates(reader, own, allowed[shard], wantsText) : [];
    });
    const byAmount = ask.amount !== undefined && !ask.amount.exact;
    const kept = sortCandidates(filterCandidates(all, choice), sort, byAmount);
    const complete = places.every((one) => one.complete);
    return { ask, choice, shards, all, kept, complete, isCounted };
  }

  async #present(
    found: Found,
    extra: { loose?: boolean; spelled?: readonly string[] },
  ): Promise<Answer> {
    const { ask, choice, shards, all, kept, complete, isCounted } = found;
    const isLookedAt = async (wider: Choice): Promise<boolean> =>
      (await this.index.choose(ask, wider)).every((shard) => shards.includes(shard));
    const counted = await Promise.all(
      DOCUMENT_FILTERS.map(async (name) => ((await isLookedAt(without(choice, name))) ? [name] : [])),
    );
    return {
      ask,
      loose: extra.loose ?? false,
      spelled: extra.spelled ?? [],
      size: kept.length,
      all: listValues(all),
      isCounted,
      counted: counted.flat(),
      countAll: async () => {
        const wide = await this.index.choose(ask, pickParts(choice));
        return listValues((await this.#search(ask, pickParts(choice), 'relevance', wide)).all);
      },
      complete,
      candidates: kept,
      ...openPages(kept, ask),
    };
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
      return holds(await this.#find({ terms: [term] }, {}, 'relevance'));
    });
  }
}

/** What was found, before any text is loaded. */
interface Found {
  readonly ask: Ask;
  readonly choice: Choice;
  /** The shards looked at. */
  readonly shards: readonly number[];
  readonly all: readonly Candidate[];
  readonly kept: readonly Candidate[];
  readonly complete: boolean;
  readonly isCounted: boolean;
}

function listValues(candidates: readonly Candidate[]): Values[] {
  return candidates.map(({ reader, document }) => reader.facts(document).values);
}
