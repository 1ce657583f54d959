import { parsePrintedNumber } from '../../../text/index.ts';
import type { GridRow } from '../../blocks.ts';
import type { CaptionLine } from '../caption.ts';
import { parseGridCaptions } from './caption.ts';
import { findNext, flat, listWords, readHead, type Head } from './head.ts';
import { isEmptyStatement, isFormTitle, isNote, isSignature, isTitle } from './titles.ts';
import { isNumber } from './words.ts';

/** One table among the rows of a grid, with what is printed around it in rows of its own. */
export interface Piece {
  readonly title?: string;
  /** Prints of the title beyond the first, over further blocks. */
  readonly again: readonly string[];
  readonly caption: readonly CaptionLine[];
  /** Rows of the table itself: header and items. */
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
  readonly statement?: string;
  /** All rows of the piece, for a piece that is no table. */
  readonly all: readonly GridRow[];
}

/**
 * Parts the rows of a grid into tables: a sheet may hold several under each other. `titled` when a title stands above
 * the grid: a header over the whole table is then no title.
 */
export function splitGrid(rows: readonly GridRow[], titled: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < rows.length;) {
    const head = readHead(rows, start, titled && start === 0);
    let end = head.end;
    let body = false;
    while (end < rows.length && !(body && opensTable(rows, end))) {
      body ||= listWords(rows[end] as GridRow).length > 1;
      end += 1;
    }
    pieces.push(toPiece(rows.slice(start, end), head, rows.slice(head.end, end)));
    start = end;
  }
  return pieces;
}

/** Whether a row below items opens another table: a form's title, any title above a caption, a caption. */
function opensTable(rows: readonly GridRow[], index: number): boolean {
  const words = listWords(rows[index] as GridRow);
  const [first = ''] = words;
  if (words.length === 0) return false;
  const hasTable = () => rows.slice(index + 1).some((row) => listWords(row).length > 1);
  const captions = parseGridCaptions(words);
  if (captions) return captions.some(({ role }) => role === 'unit' || role === 'number') && hasTable();
  if (!words.every((text) => flat(text) === flat(first)) || !isTitle(flat(first)) || !hasTable())
    return false;
  if (isFormTitle(flat(first))) return true;
  const before = listWords(rows[index - 1] as GridRow);
  const next = findNext(rows, index);
  return (
    before.length === 0 ||
    before.some(isNote) ||
    (next !== undefined && parseGridCaptions(next) !== undefined)
  );
}

function toPiece(all: readonly GridRow[], head: Head, body: readonly GridRow[]): Piece {
  const blank = !body.some((row) => row.cells.some(({ text }) => isNumber(text)));
  let end = body.length;
  let below = body.length;
  // Rows of one cell at the end are notes from the first one on that says so.
  while (end > 0 && isFootRow(listWords(body[end - 1] as GridRow))) {
    end -= 1;
    const words = listWords(body[end] as GridRow);
    if (words.some((text) => isNote(text) || isSignature(text) || isEmptyStatement(text, blank))) below = end;
  }
  const paragraphs = body
    .slice(below)
    .flatMap((row) => listWords(row).flatMap((text) => text.split(/\s*\n\s*/u)));
  const statement = paragraphs.find((text) => isEmptyStatement(text, blank));
  return {
    ...(head.title === undefined ? {} : { title: head.title }),
    again: head.again,
    caption: head.caption,
    rows: body.slice(0, below),
    notes: paragraphs.filter((text) => text !== statement),
    ...(statement === undefined ? {} : { statement }),
    all,
  };
}

function isFootRow(words: readonly string[]): boolean {
  return words.length <= 1 || words.every(isSignature);
}

/** Whether a paragraph carries on numbered notes: `2. …` after `注：1. …`. */
export function continuesNotes(notes: readonly string[], text: string): boolean {
  const last = notes.at(-1)?.replace(/^(?:备注|注|说明)\s*[:：]\s*/u, '');
  const before = last === undefined ? undefined : parsePrintedNumber(last);
  const number = parsePrintedNumber(text);
  return before?.style === 'arabic' && number?.style === 'arabic' && number.value === before.value + 1;
}
