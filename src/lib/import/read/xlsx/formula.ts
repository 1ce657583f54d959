/**
 * Whether a formula refers to another workbook: `[1]Sheet!A1`, `'[1]表 1'!A1`. `[0]` is the workbook itself, and
 * `Table[[#This Row],[1]]` is a column.
 */
export function isExternalFormula(formula: string): boolean {
  const plain = formula.replace(/"[^"]*"/gu, '');
  return /(?:^|[^\p{L}\p{N}_.\]])\[(?:[1-9]\d*|[^\]]*\.xl\w+)\][^'!\[\]]*'?!/iu.test(plain);
}

/** A file's shared formulas: only the first cell of each says what it is. */
export interface SharedFormulas {
  /** Whether the formula of a cell refers to another workbook. */
  resolve(formula: string, shared: string | undefined): boolean;
}

/** Shared formulas of one sheet. */
export function createSharedFormulas(): SharedFormulas {
  const known = new Map<string, boolean>();
  return {
    resolve(formula, shared) {
      const external = isExternalFormula(formula);
      if (shared === undefined) return external;
      if (formula.trim() !== '') known.set(shared, external);
      return known.get(shared) ?? external;
    },
  };
}
