/**
 * Bounds of a PDF. The largest real department-year has 60 pages, 20,000 text runs and 4,000 rulings; a document beyond
 * these limits is no disclosure, and reading it would take longer than a person waits.
 */
export const PDF_LIMITS = {
  pages: 500,
  /** Runs of text as the file shows them, over all pages. */
  runs: 200_000,
  segments: 200_000,
  /** Drawing commands of one page: a page of figures has some 5,000. */
  operators: 1_000_000,
  /** Grid positions of one table: what is ruled finer than this is a drawing. */
  positions: 100_000,
  /**
   * Processor seconds that each page adds to the time for one document, checked between pages: three times what the
   * fullest real page takes. A long document has its time, and one with pages made to hurt is stopped by the first few.
   */
  pageGrant: 0.15,
  /** Time for one page, in milliseconds; the next message between the halves of pdfjs ends it. */
  pageTime: 5_000,
  /** What one page may hold: thirty times what the fullest real page does. */
  pageRuns: 30_000,
  pageGlyphs: 60_000,
  pageSegments: 30_000,
  pageLines: 3_000,
} as const;
