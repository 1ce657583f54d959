export type { Candidate, Search } from './candidates.ts';
export { searchDocuments, type FoundDocument, type Outcome, type StoredPage } from './documents.ts';
export type { Piece } from './excerpt.ts';
export { countValues, FILTERS, fits, type Choice, type FilterName, type Values } from './filters.ts';
export { linkQuote } from './link.ts';
export type { SectionHit } from './sections.ts';
