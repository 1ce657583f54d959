import { parseAsk, type Ask } from './ask.ts';
import {
  filterCandidates,
  findRange,
  gatherCandidates,
  sortCandidates,
  type Candidate,
  type Sort,
} from './candidates.ts';
import type { LoadChunk } from './chunks.ts';
import type { Choice, Values } from './filters.ts';
import { hydrate, type FoundDocument } from './hydrate.ts';
import { hasCode } from './item-lookup.ts';
import { findAllowed, findTerm } from './lookup.ts';
import { findNames, PinyinMatcher } from './pinyin.ts';
import { findPlaces } from './plan.ts';
import { toTerm, type Term } from './query.ts';
import { IndexReader } from './reader.ts';
import { splitTerms } from './split.ts';

/** What is asked of the index. */
export interface Question {
  readonly query: string;
  readonly choice: Choice;
  readonly sort: Sort;
}

/** The answer to a question: what is known at once, and a way to the documents, some at a time. */
export interface Answer {
  readonly ask: Ask;
  /** True when the text as typed is found nowhere and documents that hold its pieces are given instead. */
  readonly loose: boolean;
  /** Names that the letters typed spell (拼音); the first of them was looked for. */
  readonly spelled: readonly string[];
  /** Documents the filters leave; few of them may turn out not to hold the text when they are looked at. */
  readonly size: number;
  /** Values of every document that answers, the filters aside. */
  readonly all: readonly Values[];
  /** Whether those are all there are, so that they can be counted. */
  readonly isCounted: boolean;
  /** False when more could match than one query looks at. */
  readonly complete: boolean;
  /** The next documents, best first; empty when there are no more. */
  readonly next: (count: number) => Promise<readonly Shown[]>;
  /** Whether `next` has given all. */
  readonly isAll: () => boolean;
  /** Every document the filters leave, best first, before its text is looked at. */
  readonly candidates: readonly Candidate[];
}

/** A document as shown, and a way to everything else in it. */
export interface Shown {
  readonly found: FoundDocument;
  readonly rest: () => Promise<FoundDocument | undefined>;
}

/** Documents looked at before a query is taken to be answered by none. */
const MOST_DOUBTED = 20;

/** Opens the index and answers questions. */
export class SearchEngine {
  readonly reader: IndexReader;

  private constructor(reader: IndexReader) {
    this.reader = reader;
  }

  /** Opens an index whose files a function loads. */
  static async open(load: LoadChunk): Promise<SearchEngine> {
    return new SearchEngine(await IndexReader.open(load));
  }

  /** Answers a question. */
  async answer({ query, choice, sort }: Question): Promise<Answer> {
    const { reader } = this;
    const ask = parseAsk(query, (code) => hasCode(reader, code));
    const first = await this.#find(ask, choice, sort);
    const isEmpty = ask.terms.length === 0 && !ask.amount;
    if (isEmpty || (await this.#holds(ask, first))) return this.#present(ask, first, {});
    if (ask.amount) {
      // A number that no table and no sentence has as an amount may still stand in the text, as in the number of a paper.
      const plain: Ask = { terms: [toTerm(query.trim())] };
      const text = ask.amount.exact && ask.terms.length === 0 ? await this.#find(plain, choice, sort) : first;
      const isText = text !== first && (await this.#holds(plain, text));
      return isText ? this.#present(plain, text, {}) : this.#present(ask, first, {});
    }
    const spelled = await this.#spell(query);
    if (spelled[0] !== undefined) {
      const named: Ask = { terms: [toTerm(spelled[0])] };
      return this.#present(named, await this.#find(named, choice, sort), { spelled });
    }
    const pieces: Ask = { terms: await this.#split(ask.terms) };
    if (pieces.terms.length === 0) return this.#present(ask, first, {});
    const loose = await this.#find(pieces, choice, sort);
    return (await this.#holds(pieces, loose))
      ? this.#present(pieces, loose, { loose: true })
      : this.#present(ask, first, {});
  }

  async #find(ask: Ask, choice: Choice, sort: Sort): Promise<Found> {
    const { reader } = this;
    const everything = { first: 0, last: reader.size - 1 };
    const [whole, allowed] = await Promise.all([
      findPlaces(reader, ask, everything),
      findAllowed(reader, choice),
    ]);
    // Where there is too much for one query, the filters say which part of it is looked at.
    const range = whole.complete ? undefined : findRange(reader, choice);
    const places = range ? await findPlaces(reader, ask, range) : whole;
    const wantsText = !ask.amount && ask.code === undefined;
    const all = gatherCandidates(reader, places, allowed, wantsText && ask.terms.length > 0);
    const kept = filterCandidates(reader, all, choice);
    const byAmount = ask.amount !== undefined && !ask.amount.exact;
    return {
      all,
      kept: sortCandidates(reader, kept, sort, byAmount),
      complete: places.complete,
      isCounted: whole.complete,
    };
  }

  /** Whether any of the documents answers once its text is seen; many that may hardly fail to. */
  async #holds(ask: Ask, { all, kept }: Found): Promise<boolean> {
    if (kept.length === 0) return all.length > 0;
    for (const candidate of kept.slice(0, MOST_DOUBTED))
      if (await hydrate(this.reader, candidate, ask, MOST_DOUBTED)) return true;
    return kept.length > MOST_DOUBTED;
  }

  #present(
    ask: Ask,
    { all, kept, complete, isCounted }: Found,
    extra: { loose?: boolean; spelled?: readonly string[] },
  ): Answer {
    const { reader } = this;
    let at = 0;
    return {
      ask,
      loose: extra.loose ?? false,
      spelled: extra.spelled ?? [],
      size: kept.length,
      all: all.map(({ document }) => reader.facts(document).values),
      isCounted,
      complete,
      candidates: kept,
      isAll: () => at >= kept.length,
      next: async (count) => {
        const shown: Shown[] = [];
        while (shown.length < count && at < kept.length) {
          const batch = kept.slice(at, at + count - shown.length);
          at += batch.length;
          const found = await Promise.all(
            batch.map((candidate) => hydrate(reader, candidate, ask, Math.min(count, kept.length))),
          );
          for (const [index, one] of found.entries()) {
            const candidate = batch[index];
            if (one && candidate) shown.push({ found: one, rest: () => hydrate(reader, candidate, ask, 0) });
          }
        }
        return shown;
      },
    };
  }

  /** Names that letters spell: departments and regions, then terms. */
  async #spell(query: string): Promise<string[]> {
    if (!/^[a-zA-Zａ-ｚＡ-Ｚü'’\s]{2,60}$/u.test(query)) return [];
    const readings = await this.reader.readings();
    const { region, department } = this.reader.root.names;
    const matcher = new PinyinMatcher(readings);
    // A department is offered by its full name, whichever of its names was spelled.
    const full = new Map(
      department.flatMap(([name = '', ...aliases]) => aliases.map((alias) => [alias, name])),
    );
    const places = findNames(query, [...department.flat(), ...region], matcher).map(
      (name) => full.get(name) ?? name,
    );
    return [...new Set([...places, ...findNames(query, readings.terms, matcher)])];
  }

  /** Cuts terms that are found nowhere into the longest pieces that are. */
  async #split(terms: readonly Term[]): Promise<Term[]> {
    return splitTerms(terms, async (run) => {
      const ask: Ask = { terms: [toTerm(run.join(''))] };
      const { sections, named } = await findTerm(this.reader, toTerm(run.join('')));
      if (named.size > 0 || sections.size === 0) return named.size > 0;
      // The pairs of 株洲科协 stand in sections that do not have it in one piece: only the text tells.
      return this.#holds(ask, await this.#find(ask, {}, 'relevance'));
    });
  }
}

interface Found {
  readonly all: readonly Candidate[];
  readonly kept: readonly Candidate[];
  readonly complete: boolean;
  readonly isCounted: boolean;
}
