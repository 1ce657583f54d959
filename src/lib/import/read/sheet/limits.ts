/**
 * Shapes beyond which a workbook is no set of disclosure tables. The largest real one has 12,000 filled cells on 20
 * sheets; blank cells, however many the used range names, cost nothing.
 */
export const SHEET_LIMITS = {
  sheets: 500,
  /** Filled cells of all sheets. */
  cells: 200_000,
  /** Characters printed in all cells together. */
  characters: 10_000_000,
  /** Merged ranges of all sheets. */
  merges: 100_000,
  /** Characters of texts that cells share, kept while sheets are read. */
  sharedCharacters: 20_000_000,
  sharedTexts: 1_000_000,
  /** Characters of dropped text that one item of the review list quotes. */
  quote: 20_000,
} as const;

/** Rows and columns that a sheet can have (XFD1048576). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
