import type { AmountEntry, SectionEntry } from './entry.ts';
import { markPieces, quoteMatch, renderExcerpt } from './excerpt.ts';
import { hasTerm } from './lookup.ts';
import { findMatches } from './matches.ts';
import type { Term } from './query.ts';
import type { SectionHit } from './sections.ts';

/**
 * Whether an amount is of what a word says: the word stands in its own clause, between the marks or amounts around it, or is what
 * the clauses before speak of. In 办公费1.89万元、会议费0.13万元 each has its own; 主要包括办公费、会议费 after a sum is of neither.
 */
export function isAmountOf(section: SectionEntry, entry: AmountEntry, term: Term): boolean {
  const [paragraph, start, end, , , subject = ''] = entry;
  const text = section.paragraphs[paragraph] ?? '';
  const others = section.amounts.filter(([number]) => number === paragraph);
  const from = Math.max(0, ...others.map(([, , last]) => (last <= start ? last : 0)));
  const to = Math.min(text.length, ...others.map(([, first]) => (first >= end ? first : text.length)));
  const before = text.slice(from, start).split(MARK).at(-1) ?? '';
  const after = text.slice(end, to).split(MARK)[0] ?? '';
  return hasTerm(before, term) || hasTerm(after, term) || hasTerm(subject, term);
}

/** Whether a word stands in the sentence (句) of an amount. */
export function isInSentence({ paragraphs }: SectionEntry, entry: AmountEntry, term: Term): boolean {
  const [paragraph, start, end] = entry;
  const text = paragraphs[paragraph] ?? '';
  const before =
    text
      .slice(0, start)
      .split(/[。！？]/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[。！？]/u)[0] ?? '';
  return hasTerm(before + text.slice(start, end) + after, term);
}

/** Ends a clause; a pair of brackets belongs to the word before it. */
const MARK = /[，、；。：！？,;!?]/u;

/** A section with its amounts marked in the first paragraph that has one, and the words with them. */
export function describeAmount(
  section: SectionEntry,
  amounts: readonly AmountEntry[],
  terms: readonly Term[],
): SectionHit {
  const [paragraph = 0] = amounts[0] ?? [];
  const text = section.paragraphs[paragraph] ?? '';
  const marked = amounts
    .filter(([number]) => number === paragraph)
    .map(([, start, end]) => ({ term: 0, start, end }));
  const words = findMatches(text, terms).filter((word) =>
    marked.every(({ start, end }) => word.end <= start || word.start >= end),
  );
  const excerpt = renderExcerpt(
    text,
    [...marked, ...words].sort((a, b) => a.start - b.start),
    marked[0],
  );
  return {
    ...(section.id === undefined ? {} : { id: section.id }),
    heading: markPieces(section.heading, [], 0, section.heading.length),
    excerpt,
    count: amounts.length,
    terms: [0],
    quote: quoteMatch(text, marked[0] ?? { start: 0, end: 0 }),
  };
}
