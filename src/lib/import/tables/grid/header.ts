import { KNOWN_HEADERS, normaliseHeader } from '../../../model/index.ts';
import { squeeze } from '../../blocks.ts';
import type { Matrix, Place } from './matrix.ts';
import { foldCode, isFigure, isItemName, isTotalName, splitGlued } from './words.ts';

/** The rows of a table above its items. */
export interface Header {
  /** Number of header rows, without the 栏次 row. */
  readonly depth: number;
  /** Place of the 栏次 row; absent where none is printed. */
  readonly numbers?: number;
  /** First row of items. */
  readonly body: number;
}

/** Header rows seen are five at most; a deeper one is a table of words. */
const MAX_DEPTH = 8;

/** Finds the header of a table: how many rows it has and whether a row of column numbers (栏次) follows. */
export function findHeader(matrix: Matrix): Header {
  let depth = 0;
  while (depth < Math.min(MAX_DEPTH, matrix.height) && isHeaderRow(matrix, depth)) depth += 1;
  const numbers = depth > 0 && depth < matrix.height && isNumbersRow(matrix.begins[depth] ?? []);
  return numbers ? { depth, numbers: depth, body: depth + 1 } : { depth, body: depth };
}

function isHeaderRow(matrix: Matrix, row: number): boolean {
  const places = matrix.begins[row] ?? [];
  if (isNumbersRow(places) || places.some(isItem)) return false;
  if (row === 0) return places.length > 0;
  if (isBodyStart(matrix, row)) return false;
  const words = places.filter(({ text }) => text !== '');
  // A cell of the row above that reaches into this row makes it a header row, unless it starts an item.
  if (matrix.covers[row]?.some((place) => place && place.row < row)) return true;
  if (words.length >= 2 && words.every(({ text }) => isKnownHeader(text))) return true;
  return fillsGaps(matrix, row, words);
}

/** Whether a cell belongs to an item: a code, an amount, a numbered name. */
function isItem({ text }: Place): boolean {
  return foldCode(text) !== undefined || isFigure(text) || isItemName(text) || splitGlued(text) !== undefined;
}

/** Whether a row starts the items by a total over the columns that name them: 合计 under 科目编码 and 科目名称. */
function isBodyStart(matrix: Matrix, row: number): boolean {
  const places = matrix.begins[row] ?? [];
  const [first] = places;
  if (!first || !isTotalName(first.text)) return false;
  return first.column === 0 && places.length === 1;
}

/** Whether the words of a row fill the blanks that the row above leaves, and only those (a header printed without merges). */
function fillsGaps(matrix: Matrix, row: number, words: readonly Place[]): boolean {
  if (row > 2 || matrix.height < row + 2 || words.length < 2) return false;
  const above = matrix.covers[row - 1] ?? [];
  const here = matrix.covers[row] ?? [];
  const gaps = above.flatMap((place, column) => (place ? [] : [column]));
  if (gaps.length === 0 || gaps.includes(0)) return false;
  // Every gap is filled; beside the gaps only the heads of the groups that run into them.
  return (
    gaps.every((column) => here[column] !== undefined) &&
    here.every((place, column) => !place || gaps.includes(column) || gaps.includes(column + 1))
  );
}

/** Whether a row numbers the columns: 栏次, or nothing but 1, 2, 3 … (A, B …; 甲, 乙; 3=1+2). */
export function isNumbersRow(places: readonly Place[]): boolean {
  const words = places.map(({ text }) => squeeze(text.normalize('NFKC'))).filter((text) => text !== '');
  const rest = words.filter((text) => !/^栏次$/u.test(text));
  if (rest.length < 2) return rest.length < words.length && rest.every((text) => /^\d{1,2}$/u.test(text));
  const isOrdinal = rest.every((text) =>
    /^(?:\(?\d{1,2}\)?|[A-Z]|[甲乙丙丁]|栏次|\d{1,2}=[\d+\-]+)$/u.test(text),
  );
  const numbers = rest.flatMap((text) => /^\(?(\d{1,2})/u.exec(text)?.[1] ?? []).map(Number);
  const rises = numbers.every(
    (number, index) => index === 0 || number === (numbers[index - 1] as number) + 1,
  );
  const isTold =
    rest.length < words.length || numbers.length > 1 || (numbers.length === 1 && rest.length > 2);
  return isOrdinal && rises && isTold && (numbers[0] === 1 || rest.length < words.length);
}

/** Whether a cell of the 栏次 row numbers its column; 栏次 itself does not. */
export function isColumnNumber(text: string): boolean {
  return text !== '' && !/^栏次$/u.test(squeeze(text));
}

/** Whether a text is a header of a form. */
export function isKnownHeader(text: string): boolean {
  return KNOWN_HEADERS.has(normaliseHeader(text));
}
