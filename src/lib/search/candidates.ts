import { fits, type Choice } from './filters.ts';
import { compareNumbers, shift, UNIT_POWERS, type ExactNumber } from './number.ts';
import type { Place } from './places.ts';
import type { Places } from './plan.ts';
import type { DocumentRange, IndexReader } from './reader.ts';

/** A section of a document that may answer, before its text is seen. */
export interface SectionRef {
  readonly number: number;
  /** How many of the terms it may have, and how many of them in its heading. */
  readonly terms: number;
  readonly headings: number;
}

/** A document that may answer: what of it has to be looked at. */
export interface Candidate {
  /** The shard it is in; its number counts the documents of that. */
  readonly reader: IndexReader;
  readonly document: number;
  readonly sections: readonly SectionRef[];
  readonly cells: readonly Place[];
  readonly amounts: readonly Place[];
  readonly ranged: readonly number[];
  /** The largest of its cells and amounts, in 元. */
  readonly largest: ExactNumber | undefined;
  /** Terms that are in its title. */
  readonly inTitle: number;
}

/** What results are in order of. */
export const SORTS = ['relevance', 'year', 'amount'] as const;
export type Sort = (typeof SORTS)[number];

/** Puts what was found in a shard together by document; only documents that have every term, in sections the filters leave. */
export function gatherCandidates(
  reader: IndexReader,
  places: Places,
  allowed: ReadonlySet<number> | undefined,
  wantsText: boolean,
): Candidate[] {
  const drafts = new Map<number, Draft>();
  const reach = (document: number): Draft => {
    const known = drafts.get(document) ?? new Draft();
    drafts.set(document, known);
    return known;
  };
  const isAllowed = (section: number): boolean => allowed?.has(section) ?? true;
  if (wantsText) {
    for (const [index, { sections, named }] of places.terms.entries()) {
      for (const [section, inHeading] of sections)
        if (isAllowed(section)) reach(reader.findDocument(section)).addTerm(index, section, inHeading);
      if (!allowed) for (const document of named) reach(document).terms.add(index);
      else for (const document of named) drafts.get(document)?.terms.add(index);
    }
    for (const [document, { terms }] of drafts) if (terms.size < places.terms.length) drafts.delete(document);
  }
  for (const cell of places.cells)
    if (isAllowed(reader.toSection(cell.document, cell.section))) reach(cell.document).cells.push(cell);
  for (const amount of places.amounts)
    if (isAllowed(reader.toSection(amount.document, amount.section)))
      reach(amount.document).amounts.push(amount);
  for (const section of places.ranged?.keys() ?? [])
    if (isAllowed(section)) reach(reader.findDocument(section)).ranged.push(section);
  const folded = places.terms.map(({ term }) => term.folded);
  return [...drafts].map(([document, draft]) => {
    const [title = ''] = reader.foldedNames(document);
    return draft.finish(reader, document, folded.filter((term) => title.includes(term)).length);
  });
}

/** From the first to the last document of a shard that the filters leave. */
export function findRange(reader: IndexReader, choice: Choice): DocumentRange {
  const kept = Array.from({ length: reader.size }, (_, document) => document).filter((document) =>
    fits(reader.facts(document).values, choice),
  );
  return { first: kept[0] ?? 0, last: kept.at(-1) ?? -1 };
}

/** The documents the filters leave. */
export function filterCandidates(candidates: readonly Candidate[], choice: Choice): Candidate[] {
  return candidates.filter(({ reader, document }) => fits(reader.facts(document).values, choice));
}

/** Puts documents in order. */
export function sortCandidates(candidates: readonly Candidate[], sort: Sort, byAmount: boolean): Candidate[] {
  const year = ({ reader, document }: Candidate): number =>
    Number(reader.facts(document).values['年度']?.[0] ?? '0');
  const amount = (a: Candidate, b: Candidate): number => compareLargest(b.largest, a.largest);
  const relevance = (a: Candidate, b: Candidate): number =>
    byAmount ? amount(a, b) : compareRelevance(a, b);
  return candidates.toSorted((a, b) => {
    const first = sort === 'year' ? year(b) - year(a) : sort === 'amount' ? amount(a, b) : 0;
    return first || relevance(a, b) || year(b) - year(a) || compareAddresses(a, b);
  });
}

/** Documents are numbered in the order of their addresses within a shard; so are those of several shards put in order. */
function compareAddresses(a: Candidate, b: Candidate): number {
  if (a.reader === b.reader) return a.document - b.document;
  return a.reader.facts(a.document).url < b.reader.facts(b.document).url ? -1 : 1;
}

/** Documents with rows called so first, then those named after a term, then those with it in headings and in most sections. */
function compareRelevance(a: Candidate, b: Candidate): number {
  const headings = ({ sections }: Candidate): number =>
    sections.filter(({ headings }) => headings > 0).length;
  const most = ({ sections }: Candidate): number =>
    sections.reduce((max, { terms }) => Math.max(max, terms), 0);
  return (
    Math.sign(b.cells.length) - Math.sign(a.cells.length) ||
    b.inTitle - a.inTitle ||
    most(b) - most(a) ||
    headings(b) - headings(a) ||
    b.sections.length + b.amounts.length - a.sections.length - a.amounts.length
  );
}

function compareLargest(a: ExactNumber | undefined, b: ExactNumber | undefined): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return compareNumbers(a, b);
}

/** What is gathered of one document. */
class Draft {
  readonly terms = new Set<number>();
  readonly cells: Place[] = [];
  readonly amounts: Place[] = [];
  readonly ranged: number[] = [];
  readonly #sections = new Map<number, { terms: number; headings: number }>();

  addTerm(term: number, section: number, inHeading: boolean): void {
    this.terms.add(term);
    const known = this.#sections.get(section) ?? { terms: 0, headings: 0 };
    known.terms += 1;
    known.headings += inHeading ? 1 : 0;
    this.#sections.set(section, known);
  }

  finish(reader: IndexReader, document: number, inTitle: number): Candidate {
    const sections = [...this.#sections]
      .map(([number, { terms, headings }]) => ({ number, terms, headings }))
      .sort((a, b) => b.terms - a.terms || b.headings - a.headings || a.number - b.number);
    const numbers = [...this.cells, ...this.amounts].flatMap(({ number, unit }) =>
      number ? [unit === undefined ? number : shift(number, UNIT_POWERS[unit])] : [],
    );
    const largest = numbers.reduce<ExactNumber | undefined>(
      (max, one) => (max && compareNumbers(max, one) >= 0 ? max : one),
      undefined,
    );
    const { cells, amounts, ranged } = this;
    return { reader, document, sections, cells, amounts, ranged, largest, inTitle };
  }
}
