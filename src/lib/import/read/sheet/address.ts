import { SHEET_COLUMNS, SHEET_ROWS } from './limits.ts';
import type { CellRange } from './model.ts';

/** The letters of a column from 0: 0 is A, 26 is AA. */
export function renderColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name of a cell: `C7`. */
export function renderAddress(row: number, column: number): string {
  return `${renderColumn(column)}${row + 1}`;
}

/** The name of a range: `A1:G20`, or of its only cell. */
export function renderRange({ top, bottom, left, right }: CellRange): string {
  const first = renderAddress(top, left);
  const last = renderAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `C7` or `$C$7`; undefined for what is no cell of a sheet. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text);
  const column = match ? parseColumn(match[1] ?? '') : -1;
  const row = Number(match?.[2] ?? 0) - 1;
  const isInside = row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;
  return isInside ? { row, column } : undefined;
}

/** Reads `A1:G20`, a single cell, whole columns (`A:G`) or whole rows (`1:3`); undefined for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const plain = text.replaceAll('$', '');
  const [first = '', last = first] = plain.split(':');
  if (/^[A-Za-z]{1,3}$/u.test(first) && /^[A-Za-z]{1,3}$/u.test(last))
    return parseRange(`${first}1:${last}${SHEET_ROWS}`);
  if (plain.includes(':') && /^\d+$/u.test(first) && /^\d+$/u.test(last))
    return parseRange(`A${first}:${renderColumn(SHEET_COLUMNS - 1)}${last}`);
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to || plain.split(':').length > 2) return undefined;
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

function parseColumn(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
