import type { Ask } from './ask.ts';
import type { Candidate } from './candidates.ts';
import { hydrate, type FoundDocument } from './hydrate.ts';

/** A document as shown, and a way to everything else in it. */
export interface Shown {
  readonly found: FoundDocument;
  readonly rest: () => Promise<FoundDocument | undefined>;
}

/** What was found, page by page. */
export interface Pages {
  /** The next documents, best first; empty when there are no more. */
  readonly next: (count: number) => Promise<readonly Shown[]>;
  /** Whether `next` has given all. */
  readonly isAll: () => boolean;
}

/** Opens the documents that may answer one after another, best first; those that do not after all are passed over. */
export function openPages(kept: readonly Candidate[], ask: Ask): Pages {
  let at = 0;
  return {
    isAll: () => at >= kept.length,
    next: async (count) => {
      const shown: Shown[] = [];
      while (shown.length < count && at < kept.length) {
        const batch = kept.slice(at, at + count - shown.length);
        at += batch.length;
        const found = await Promise.all(
          batch.map((candidate) => hydrate(candidate, ask, Math.min(count, kept.length))),
        );
        for (const [index, one] of found.entries()) {
          const candidate = batch[index];
          if (one && candidate) shown.push({ found: one, rest: () => hydrate(candidate, ask, 0) });
        }
      }
      return shown;
    },
  };
}

/** Documents looked at before a query is taken to be answered by none. */
const MOST_DOUBTED = 20;

/** Whether any of the documents answers once its text is seen; many that may hardly fail to. */
export async function holds({
  ask,
  all,
  kept,
}: {
  readonly ask: Ask;
  readonly all: readonly Candidate[];
  readonly kept: readonly Candidate[];
}): Promise<boolean> {
  if (kept.length === 0) return all.length > 0;
  for (const candidate of kept.slice(0, MOST_DOUBTED))
    if (await hydrate(candidate, ask, MOST_DOUBTED)) return true;
  return kept.length > MOST_DOUBTED;
}
