import type { Ask } from './ask.ts';
import type { Candidate, Sort } from './candidates.ts';
import {
  DOCUMENT_FILTERS,
  pickParts,
  without,
  type Choice,
  type FilterName,
  type Values,
} from './filters.ts';
import { findDocuments, listValues, type Found } from './find.ts';
import { openPages, type Pages } from './pages.ts';
import type { ShardedIndex } from './shards.ts';

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

/** Makes the answer of what was found. */
export async function present(
  index: ShardedIndex,
  found: Found,
  extra: { readonly loose?: boolean; readonly spelled?: readonly string[] } = {},
): Promise<Answer> {
  const { ask, choice, shards, kept, complete, isCounted } = found;
  const isLookedAt = async (wider: Choice): Promise<boolean> =>
    (await index.choose(ask, wider)).every((shard) => shards.includes(shard));
  const counted = await Promise.all(
    DOCUMENT_FILTERS.map(async (name) => ((await isLookedAt(without(choice, name))) ? [name] : [])),
  );
  return {
    ask,
    loose: extra.loose ?? false,
    spelled: extra.spelled ?? [],
    size: kept.length,
    all: listValues(found),
    isCounted,
    counted: counted.flat(),
    countAll: async () => listValues(await findDocuments(index, { ...found, choice: pickParts(choice) })),
    complete,
    candidates: kept,
    ...openPages(kept, ask),
  };
}
