import { describeAmount, isAmountOf, isInSentence } from './amount-hits.ts';
import type { Ask } from './ask.ts';
import { matchesAmount } from './amount-query.ts';
import type { Candidate } from './candidates.ts';
import type { SectionEntry } from './entry.ts';
import type { Values } from './filters.ts';
import { parseNumber } from './number.ts';
import type { Term } from './query.ts';
import type { IndexReader } from './reader.ts';
import { describeRow, type RowHit } from './row-hits.ts';
import { findHit, rankSections, type SectionHit } from './sections.ts';

/** One document with what answers the query in it. */
export interface FoundDocument {
  /** Path below the site. */
  readonly url: string;
  readonly title: string;
  readonly values: Values;
  readonly rows: readonly RowHit[];
  /** Sections with matches, best first. */
  readonly sections: readonly SectionHit[];
  /** Sections and rows that may answer too and are not loaded. */
  readonly pending: number;
}

/** Text files one page of results loads, of some four thousand bytes each: many of a few documents, few of many. */
const PAGE_PARTS = 16;
/** Hits one page of results shows: ten, or four of each document. */
const PAGE_HITS = 10;
const LEAST_HITS = 4;

/**
 * How many hits of each document are shown at once, the others open on demand: four, and of the first documents more as long as
 * there are not ten in all.
 */
export function shareHits(documents: readonly FoundDocument[]): number[] {
  const counts = documents.map(({ rows, sections }) => rows.length + sections.length);
  const shares = counts.map((count) => Math.min(count, LEAST_HITS));
  let room = PAGE_HITS - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => {
    const more = Math.max(0, Math.min(room, (counts[index] ?? 0) - share));
    room -= more;
    return share + more;
  });
}

/**
 * Loads the text of a document's best sections and looks at the words themselves. Undefined when nothing answers after all:
 * the pairs of a text may stand in a section without the text. `documents` says among how many the page of results is shared;
 * 0 loads everything.
 */
export async function hydrate(
  candidate: Candidate,
  ask: Ask,
  documents: number,
): Promise<FoundDocument | undefined> {
  const { reader } = candidate;
  const wanted = listWanted(reader, candidate);
  const limit = Math.max(1, documents === 0 ? Infinity : Math.floor(PAGE_PARTS / documents));
  const found: { rows: RowHit[]; sections: SectionHit[] } = { rows: [], sections: [] };
  const seen = new Set<number>();
  let parts = 0;
  for (const number of wanted) {
    if (seen.has(number)) continue;
    // As long as nothing is found the next is looked at: what is there must not be missed.
    if (parts >= limit && found.rows.length + found.sections.length > 0) break;
    parts += 1;
    for (const [near, section] of await reader.sectionsNear(number)) {
      if (!wanted.has(near)) continue;
      seen.add(near);
      const { rows, hit } = readSection(reader, candidate, near, section, ask);
      found.rows.push(...rows);
      if (hit) found.sections.push(hit);
    }
  }
  const facts = reader.facts(candidate.document);
  const isNamed = wanted.size === 0 && !ask.amount && ask.code === undefined;
  if (found.rows.length + found.sections.length === 0 && !isNamed) return undefined;
  if (
    !ask.amount &&
    !coversTerms(reader, candidate, ask.terms, found.sections, found.rows, wanted.size === seen.size)
  )
    return undefined;
  return {
    url: facts.url,
    title: facts.title,
    values: facts.values,
    rows: found.rows,
    sections: rankSections(found.sections),
    pending: [...wanted].reduce(
      (sum, number) => sum + (seen.has(number) ? 0 : countHits(reader, candidate, number)),
      0,
    ),
  };
}

/** Rows of a section that are asked for, or the section itself. */
function countHits(reader: IndexReader, { document, cells }: Candidate, number: number): number {
  const rows = cells.flatMap(({ section, row }) =>
    reader.toSection(document, section) === number ? [row] : [],
  );
  return Math.max(1, new Set(rows).size);
}

/** Sections to look at, best first: tables with cells, sentences, then the words. */
function listWanted(
  reader: IndexReader,
  { document, cells, amounts, ranged, sections }: Candidate,
): Set<number> {
  return new Set([
    ...[...amounts, ...cells].map(({ section }) => reader.toSection(document, section)).sort((a, b) => a - b),
    ...ranged,
    ...sections.map(({ number }) => number),
  ]);
}

function readSection(
  reader: IndexReader,
  candidate: Candidate,
  number: number,
  section: SectionEntry,
  ask: Ask,
): { rows: RowHit[]; hit: SectionHit | undefined } {
  const isHere = (local: number): boolean => reader.toSection(candidate.document, local) === number;
  const terms = ask.terms.filter(
    ({ folded }) => !reader.foldedNames(candidate.document).some((name) => name.includes(folded)),
  );
  const cells = candidate.cells.filter(({ section: local }) => isHere(local));
  const rows = [...new Set(cells.map(({ row }) => row))]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const columns = cells.filter((cell) => cell.row === row).map(({ column }) => column);
      return describeRow(section, row, columns, ask, terms) ?? [];
    });
  const { amount } = ask;
  if (amount) {
    const wanted = section.amounts.filter((entry, index) => {
      const isListed = candidate.amounts.some(
        ({ section: local, column }) => isHere(local) && column === index,
      );
      const unit = entry[4] === '' ? undefined : entry[4];
      const fits = matchesAmount({ number: parseNumber(entry[3]), unit }, amount);
      return (
        (isListed || candidate.ranged.includes(number)) &&
        fits &&
        terms.every((term) => (amount.exact ? isInSentence : isAmountOf)(section, entry, term))
      );
    });
    return { rows, hit: wanted.length > 0 ? describeAmount(section, wanted, terms) : undefined };
  }
  // Rows say what the text of their table would say again.
  const hit =
    rows.length > 0 || ask.terms.length === 0
      ? undefined
      : findHit(section.heading, section.paragraphs, ask.terms);
  return { rows, hit: hit && { ...(section.id === undefined ? {} : { id: section.id }), ...hit } };
}

/** Whether every term is found; what is not loaded yet counts for the terms it may hold. */
function coversTerms(
  reader: IndexReader,
  { document }: Candidate,
  terms: readonly Term[],
  sections: readonly SectionHit[],
  rows: readonly RowHit[],
  complete: boolean,
): boolean {
  if (!complete || rows.length > 0) return true;
  const found = new Set(sections.flatMap((hit) => hit.terms));
  const names = reader.foldedNames(document);
  return terms.every(({ folded }, index) => found.has(index) || names.some((name) => name.includes(folded)));
}
