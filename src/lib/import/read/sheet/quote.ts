import { SHEET_LIMITS } from './limits.ts';
import type { PlacedCell } from './place.ts';

/** Joins dropped texts for one item of the review list; beyond a limit it says how much is left out. */
export function quoteTexts(texts: readonly string[], separator = '\n'): string {
  const whole = texts.join(separator);
  const left = whole.length - SHEET_LIMITS.quote;
  return left <= 0 ? whole : `${whole.slice(0, SHEET_LIMITS.quote)}……（还有 ${left} 字）`;
}

/** The texts of cells as a spreadsheet copies them: a tab between cells, a line for each row. */
export function quoteCells(cells: readonly PlacedCell[]): string {
  const rows: string[][] = [];
  let top = -1;
  for (const cell of cells) {
    if (cell.top !== top) rows.push([]);
    ({ top } = cell);
    rows.at(-1)?.push(cell.text);
  }
  return quoteTexts(rows.map((row) => row.join('\t')));
}

/** Names of cells for a message, the first few of many. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 6).join('、');
  return names.length > 6 ? `${shown} 等` : shown;
}
