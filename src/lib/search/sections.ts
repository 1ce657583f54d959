import { BAR, markPieces, quoteMatch, renderExcerpt, type Piece, type Quote } from './excerpt.ts';
import { BLOCK_END, CELL_END, join, SEPARATOR } from './marks.ts';
import { findMatches, type Match } from './matches.ts';
import type { Term } from './query.ts';

/** What the index stores of a page: its words in order and the places that have an id. */
export interface IndexedPage {
  /** Words with separators and block ends. */
  readonly content: string;
  /** Places with an id; `location` counts words from 0. */
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
}

/** A section of a page in which terms occur. */
export interface SectionHit {
  /** Anchor of the section; undefined for what stands before the first heading. */
  readonly id?: string;
  /** Its heading, or the title of its table; empty before the first heading. */
  readonly heading: readonly Piece[];
  /** The passage below the heading with the most terms; the start of the section when only the heading matches. */
  readonly excerpt: readonly Piece[];
  /** How often terms occur in the section. */
  readonly count: number;
  /** Terms (by index) that occur in the section. */
  readonly terms: readonly number[];
  /** The first match of the excerpt and the words around it, cut at word ends: what a link quotes to mark it on the page. */
  readonly quote: Quote;
}

/**
 * Sections in which terms occur, in page order; empty unless every term occurs somewhere on the page.
 * Matches lie within one paragraph, heading or cell.
 */
export function findSections(page: IndexedPage, terms: readonly Term[]): SectionHit[] {
  const hits = splitSections(page).flatMap(({ id, heading, paragraphs }) => {
    const hit = findHit(heading, paragraphs, terms);
    return hit ? [{ ...(id === undefined ? {} : { id }), ...hit }] : [];
  });
  const found = new Set(hits.flatMap((hit) => hit.terms));
  return terms.length > 0 && found.size === terms.length ? hits : [];
}

/** The same sections, those with most of the terms first, then those whose heading has one, then page order. */
export function rankSections(hits: readonly SectionHit[]): SectionHit[] {
  const inHeading = (hit: SectionHit): number => hit.heading.filter(({ match }) => match).length;
  return hits.toSorted((a, b) => b.terms.length - a.terms.length || inHeading(b) - inHeading(a));
}

/** A section as indexed: anchor, heading, what stands below it. */
export interface Section {
  readonly id?: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Cuts a page into its sections. */
export function splitSections({ content, anchors }: IndexedPage): Section[] {
  const starts = findWordStarts(content);
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  // Where a table and its title both have an id, one place gets one section: the first id that has a text, else the first.
  const places = new Map<number, { id: string; text: string }>();
  for (const { id, text, location } of sorted) {
    const before = places.get(location);
    if (!before) places.set(location, { id, text });
    else if (clean(before.text) === '') places.set(location, { id: before.id, text });
  }
  const entries = [...places].map(([location, place]) => ({
    ...place,
    at: starts[location] ?? content.length,
  }));
  const firstAt = entries[0]?.at ?? content.length;
  const sections: Section[] = [{ heading: '', paragraphs: splitParagraphs(content.slice(0, firstAt)) }];
  for (const [index, { id, text, at }] of entries.entries()) {
    const paragraphs = splitParagraphs(content.slice(at, entries[index + 1]?.at ?? content.length));
    const heading = clean(text) || (paragraphs[0] ?? '');
    sections.push({
      id,
      heading,
      paragraphs: isSame(paragraphs[0], heading) ? paragraphs.slice(1) : paragraphs,
    });
  }
  return sections;
}

/** Whether a paragraph is the heading again; a heading in two lines has a space in one of them. */
function isSame(paragraph: string | undefined, heading: string): boolean {
  return paragraph?.replace(/\s+/gu, '') === heading.replace(/\s+/gu, '');
}

/** Offset of every word of the content, as the index counts them. */
function findWordStarts(content: string): number[] {
  return [...content.matchAll(new RegExp(`[^\\s${SEPARATOR}]+`, 'gu'))].map((match) => match.index);
}

function splitParagraphs(content: string): string[] {
  return content
    .split(BLOCK_END)
    .map(clean)
    .filter((text) => text !== '');
}

/** A paragraph as shown: the cells of a row stand apart by a bar, which no term contains. */
function clean(text: string): string {
  return join(text)
    .replaceAll(BLOCK_END, '')
    .replace(/\s+/gu, ' ')
    .replace(CELLS, BAR)
    .replace(/^[｜ ]+|[｜ ]+$/gu, '');
}

const CELLS = new RegExp(`(?: ?${CELL_END} ?)+`, 'gu');

/** What of the terms occurs in one section; undefined when nothing does. */
export function findHit(
  heading: string,
  paragraphs: readonly string[],
  terms: readonly Term[],
): Omit<SectionHit, 'id'> | undefined {
  const inHeading = findMatches(heading, terms);
  const found = paragraphs.map((text) => ({ text, matches: findMatches(text, terms) }));
  const all = [...inHeading, ...found.flatMap(({ matches }) => matches)];
  if (all.length === 0) return undefined;
  const best = found.reduce<(typeof found)[number] | undefined>(
    (a, b) => (a && countTerms(a.matches) >= countTerms(b.matches) ? a : b),
    undefined,
  );
  return {
    heading: markPieces(heading, inHeading, 0, heading.length),
    excerpt: best ? renderExcerpt(best.text, best.matches) : [],
    count: all.length,
    terms: [...new Set(all.map(({ term }) => term))].sort((a, b) => a - b),
    quote: quoteMatch(best?.text ?? '', best?.matches[0] ?? { start: 0, end: 0 }),
  };
}

function countTerms(matches: readonly Match[]): number {
  return new Set(matches.map(({ term }) => term)).size;
}
