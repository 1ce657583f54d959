import { explainTotals } from '../checks/index.ts';
import type { ReviewedReport } from './review.ts';
import { encodeTotals, type EncodedTotals } from './totals.ts';

/** What a document page explains on demand: `notes.json` beside it. Written to be small; the page's script reads it. */
export interface PageNotes {
  /** Standard terms linked in the words: term, definition, source, by id. */
  readonly terms: Readonly<Record<string, readonly [term: string, definition: string, source: string]>>;
  /** Characters of the words without white space: where the page has another number, its numbers are left alone. */
  readonly characters: number;
  /**
   * For every number of the words that is no link: characters since the one before, its own length, and its arithmetic;
   * empty where it is stated only.
   */
  readonly figures: readonly (number | string)[];
  readonly totals: EncodedTotals;
}

/** Describes the numbers and terms of a document for its page. Says what follows from what, never what does not. */
export function buildNotes({ narrative, review }: Omit<ReviewedReport, 'report'>): PageNotes {
  let end = 0;
  const figures = narrative.figures.flatMap(({ mark, start, length }): (number | string)[] => {
    const note = review.notes[mark];
    if (!note) return [];
    const gap = start - end;
    end = start + length;
    return [gap, length, note.text];
  });
  const terms = narrative.terms.flatMap(({ term, origin, glossaryId, definition, source = '' }) =>
    origin === 'standard' && glossaryId !== undefined
      ? [[glossaryId, [term, definition, source]] as const]
      : [],
  );
  return {
    terms: Object.fromEntries(terms),
    characters: narrative.characters,
    figures,
    totals: encodeTotals(explainTotals(review.accounts)),
  };
}
