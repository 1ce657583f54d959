import type { GridRow } from '../../blocks.ts';
import type { CaptionLine } from '../caption.ts';
import { parseGridCaptions } from './caption.ts';
import { isKnownHeader } from './header.ts';
import { isFormTitle, isNote, isTitle } from './titles.ts';
import { isNumber } from './words.ts';

/** The words of a row, cell by cell. */
export function listWords(row: GridRow): string[] {
  return [...row.cells]
    .sort((left, right) => left.column - right.column)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
}

/** Title and captions in the first rows of a table. */
export interface Head {
  title?: string;
  again: string[];
  caption: CaptionLine[];
  end: number;
}

/** Reads title and captions off the first rows, in any order, side by side or under each other. */
export function readHead(rows: readonly GridRow[], start: number, titled: boolean): Head {
  const head: Head = { again: [], caption: [], end: start };
  for (let index = start; index < rows.length; index += 1) {
    const words = listWords(rows[index] as GridRow);
    if (words.length > 0 && !takeHeadRow(head, words, rows, index, titled)) break;
    head.end = index + 1;
  }
  return head;
}

function takeHeadRow(
  head: Head,
  printed: readonly string[],
  rows: readonly GridRow[],
  index: number,
  titled: boolean,
): boolean {
  const words = printed.flatMap(splitTitle);
  const captions = parseGridCaptions(words);
  if (captions) {
    head.caption.push(...captions);
    return true;
  }
  const titles = words.filter((text) => isTitle(flat(text)) && !parseGridCaptions([text]));
  const [title = ''] = titles;
  const rest = words.filter((text) => !titles.includes(text));
  const beside = rest.length === 0 ? [] : parseGridCaptions(rest);
  if (
    head.title === undefined &&
    titles.length > 0 &&
    beside &&
    titles.every((text) => flat(text) === flat(title))
  ) {
    head.title = flat(title);
    head.again.push(...titles.slice(1));
    head.caption.push(...beside);
    return true;
  }
  const [only = ''] = words;
  if (words.length > 1 || head.title !== undefined || only.includes('\n') || only.length > 60) return false;
  const next = findNext(rows, index);
  if (isNote(only) || /[。；]/u.test(only) || next === undefined) return false;
  // A name of the department or of the set of tables over the title.
  if (findTitleAhead(rows, index)) head.caption.push({ role: 'other', text: only });
  else if (titled || isKnownHeader(only)) return false;
  else if (next.length > 1 && !isNumber(only) && coversAll(rows, index)) head.title = only;
  else return false;
  return true;
}

/** Whether the only cell of a row stands over the whole table, as titles do. */
function coversAll(rows: readonly GridRow[], index: number): boolean {
  const cell = (rows[index] as GridRow).cells.find(({ text }) => text.trim() !== '');
  const next = rows.slice(index + 1).find((row) => listWords(row).length > 1);
  const last = Math.max(
    ...(next?.cells ?? []).filter(({ text }) => text.trim() !== '').map(({ column }) => column),
  );
  return cell !== undefined && cell.column === 0 && cell.across > last;
}

/** The words of the next row that has any. */
export function findNext(rows: readonly GridRow[], index: number): string[] | undefined {
  for (let next = index + 1; next < rows.length; next += 1) {
    const words = listWords(rows[next] as GridRow);
    if (words.length > 0) return words;
  }
  return undefined;
}

function findTitleAhead(rows: readonly GridRow[], index: number): boolean {
  for (const row of rows.slice(index + 1, index + 5)) {
    const words = listWords(row);
    if (words.length > 1 && !parseGridCaptions(words)) return false;
    if (words.length === 1 && isTitle(flat(words[0] ?? ''))) return true;
  }
  return false;
}

/** A title with its number or its unit in one cell, on lines of their own. */
function splitTitle(text: string): string[] {
  const lines = text.split(/\s*\n\s*/u);
  return lines.length > 1 && !isFormTitle(flat(text)) && lines.some(isFormTitle) ? lines : [text];
}

/** A title on one line. */
export function flat(text: string): string {
  return text.replace(/\s*\n\s*/gu, '');
}
