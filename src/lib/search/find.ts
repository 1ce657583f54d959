import { Anywhere } from './anywhere.ts';
import type { Ask } from './ask.ts';
import {
  filterCandidates,
  findRange,
  gatherCandidates,
  sortCandidates,
  type Candidate,
  type Sort,
} from './candidates.ts';
import { pickParts, type Choice, type Values } from './filters.ts';
import type { ShardPart } from './item-lookup.ts';
import { findAllowed } from './lookup.ts';
import { findPlaces } from './plan.ts';
import type { ShardedIndex } from './shards.ts';

/** What is looked for. */
export interface Wanted {
  readonly ask: Ask;
  readonly choice: Choice;
  readonly sort: Sort;
}

/** What was found, before any text is loaded. */
export interface Found extends Wanted {
  /** The shards looked at. */
  readonly shards: readonly number[];
  readonly all: readonly Candidate[];
  readonly kept: readonly Candidate[];
  readonly complete: boolean;
  readonly isCounted: boolean;
}

/** Looks in the shards the filters leave; in all when these have nothing, to know whether it is the filters' doing. */
export async function findDocuments(index: ShardedIndex, wanted: Wanted): Promise<Found> {
  const shards = await index.choose(wanted.ask, wanted.choice);
  const found = await search(index, wanted, shards);
  if (found.kept.length > 0) return found;
  const all = await index.choose(wanted.ask, pickParts(wanted.choice));
  return all.length === shards.length ? found : search(index, wanted, all);
}

/** Values of every document that answers, the filters aside. */
export function listValues({ all }: Found): Values[] {
  return all.map(({ reader, document }) => reader.facts(document).values);
}

async function search(
  index: ShardedIndex,
  { ask, choice, sort }: Wanted,
  shards: readonly number[],
): Promise<Found> {
  const readers = await index.open(shards);
  const anywhere = new Anywhere(index);
  // Figures are loaded where they decide what comes first.
  const kind = sort === 'amount' ? 'items' : 'rows';
  const parts = readers.map((reader): ShardPart => ({
    reader,
    range: { first: 0, last: reader.size - 1 },
  }));
  const [whole, allowed] = await Promise.all([
    findPlaces(parts, ask, anywhere, kind),
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
          kind,
        );
  const wantsText = !ask.amount && ask.code === undefined && ask.terms.length > 0;
  const all = readers.flatMap((reader, shard) => {
    const own = places[shard];
    return own ? gatherCandidates(reader, own, allowed[shard], wantsText) : [];
  });
  const byAmount = ask.amount !== undefined && !ask.amount.exact;
  const kept = sortCandidates(filterCandidates(all, choice), sort, byAmount);
  const complete = places.every((one) => one.complete);
  return { ask, choice, sort, shards, all, kept, complete, isCounted };
}
