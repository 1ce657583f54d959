import { findCandidates, type Search } from './candidates.ts';
import type { Values } from './filters.ts';
import { BLOCK_END, fold, join } from './marks.ts';
import { parseQuery, renderRun, type Term } from './query.ts';
import { splitTerms } from './split.ts';
import { findSections, rankSections, type IndexedPage, type SectionHit } from './sections.ts';

/** What Pagefind stores of one page. */
export interface StoredPage {
  readonly url: string;
  readonly raw_content: string;
  readonly anchors: IndexedPage['anchors'];
  readonly filters: Values;
  readonly meta: Readonly<Record<string, string>>;
}

/** One document in which the query occurs. */
export interface FoundDocument {
  readonly url: string;
  readonly title: string;
  readonly filters: Values;
  /** Sections with matches, best first. */
  readonly sections: readonly SectionHit[];
  /** Matches in the whole document. */
  readonly count: number;
}

/** The answer to a query. */
export interface Outcome {
  /** Empty when the query has no word in it. */
  readonly terms: readonly Term[];
  /** True when the text as typed is found nowhere and documents that hold its pieces are given instead. */
  readonly loose: boolean;
  readonly documents: readonly FoundDocument[];
  /** False when more documents could match than are looked at. */
  readonly complete: boolean;
}

/** Documents looked at for one query. */
const LIMIT = 100;

/**
 * Answers a query: documents in which every term occurs exactly as typed (quotation marks, spaces, width and case aside),
 * else those in which the longest known pieces of it all occur. `isStale` ends work on a query that is no longer wanted, with undefined.
 */
export async function searchDocuments(
  query: string,
  search: Search<StoredPage>,
  isStale: () => boolean = () => false,
): Promise<Outcome | undefined> {
  const terms = parseQuery(query);
  const exact = await findDocuments(terms, search, isStale);
  if (!exact || exact.documents.length > 0) return exact && { ...exact, terms, loose: false };
  const pieces = await splitTerms(
    terms,
    async (run) => isStale() || (await search(renderRun(run))).length > 0,
  );
  if (isStale()) return undefined;
  const loose = await findDocuments(pieces, search, isStale);
  if (!loose || loose.documents.length > 0) return loose && { ...loose, terms: pieces, loose: true };
  return { ...exact, terms, loose: false };
}

async function findDocuments(
  terms: readonly Term[],
  search: Search<StoredPage>,
  isStale: () => boolean,
): Promise<Pick<Outcome, 'documents' | 'complete'> | undefined> {
  const candidates = await findCandidates(search, terms);
  if (isStale()) return undefined;
  const pages = await Promise.all(candidates.slice(0, LIMIT).map((candidate) => candidate.data()));
  if (isStale()) return undefined;
  const documents = pages.flatMap((page) => describePage(page, terms));
  return {
    documents: rankDocuments(documents, terms),
    complete: candidates.length <= LIMIT,
  };
}

/**
 * Documents named after a term first, then those with most headings that have one, then those that hold it most often;
 * otherwise as Pagefind ranks them, which alone would put a short page that mentions a term before a page about it.
 */
function rankDocuments(documents: readonly FoundDocument[], terms: readonly Term[]): FoundDocument[] {
  const inTitle = ({ title }: FoundDocument): number =>
    terms.filter(({ folded }) => fold(title).text.includes(folded)).length;
  const inHeadings = ({ sections }: FoundDocument): number =>
    sections.filter(({ heading }) => heading.some(({ match }) => match)).length;
  return documents.toSorted(
    (a, b) => inTitle(b) - inTitle(a) || inHeadings(b) - inHeadings(a) || b.count - a.count,
  );
}

function describePage(page: StoredPage, terms: readonly Term[]): FoundDocument[] {
  const content = page.raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const sections = findSections({ content, anchors: page.anchors }, terms);
  if (sections.length === 0) return [];
  return [
    {
      url: page.url,
      title: join(page.meta['title'] ?? '')
        .replaceAll(BLOCK_END, '')
        .trim(),
      filters: page.filters,
      sections: rankSections(sections),
      count: sections.reduce((sum, { count }) => sum + count, 0),
    },
  ];
}
