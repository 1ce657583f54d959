import {
  squeeze,
  toText,
  type Block,
  type GridBlock,
  type GridCell,
  type GridRow,
  type TextBlock,
} from '../../blocks.ts';
import type { CaptionLine } from '../caption.ts';
import type { LocatedTable } from '../located.ts';
import { parseGridCaptions } from './caption.ts';
import { findHeader } from './header.ts';
import { toMatrix } from './matrix.ts';
import { listWords } from './head.ts';
import { continuesNotes, splitGrid, type Piece } from './split.ts';
import { isEmptyStatement, isEvaluationTitle, isNote, isTitle } from './titles.ts';
import { isNumber } from './words.ts';

type Flow = (TextBlock | LocatedTable)[];

/**
 * Takes the grid at `index` into the flow as the tables it holds, with what is printed above and below it; words in a
 * frame become paragraphs. Returns the index of the first block not taken.
 */
export function takeGrid(flow: Flow, blocks: readonly Block[], index: number): number {
  const block = blocks[index] as GridBlock;
  let next = index + 1;
  const pieces = splitGrid(block.rows, isTitled(flow));
  for (const [place, piece] of pieces.entries()) {
    if (!isTable(piece)) {
      flow.push(...toParagraphs(piece));
      continue;
    }
    const before = flow.at(-1);
    const continued = place === 0 && before?.kind === 'located' && continues(before, piece);
    const above = place === 0 && !continued ? takeAbove(flow, piece) : { caption: [] };
    const isLast = place === pieces.length - 1;
    const below = isLast ? takeBelow(blocks, next, piece) : { notes: [], count: 0 };
    next += below.count;
    if (continued) flow[flow.length - 1] = append(before, piece, below);
    else flow.push(toTable(piece, above, below, isLast && next >= blocks.length && below.count === 0));
  }
  return next;
}

/** Whether the words end in the title of a table, captions apart. */
function isTitled(flow: Flow): boolean {
  const last = flow.findLast((entry) => entry.kind !== 'text' || !parseGridCaptions([toText(entry)]));
  return last?.kind === 'text' && isTitle(toText(last).trim());
}

/** Whether a piece has columns: at least one row of two cells. */
function isTable({ rows }: Piece): boolean {
  return rows.some((row) => listWords(row).length > 1);
}

/** Words in a frame, cell by cell, paragraph by paragraph. */
function toParagraphs({ all }: Piece): TextBlock[] {
  return all.flatMap((row) =>
    listWords(row).flatMap((text) =>
      text.split(/\s*\n\s*/u).map((part): TextBlock => {
        return { kind: 'text', line: row.line, lastLine: row.line, inlines: [{ text: part }], spaced: true };
      }),
    ),
  );
}

interface Above {
  readonly title?: string;
  readonly caption: readonly CaptionLine[];
  readonly line?: number;
}

/** Takes captions and the title off the end of the flow; a title among the rows leaves the one above in the words. */
function takeAbove(flow: Flow, piece: Piece): Above {
  const caption: CaptionLine[] = [];
  let title: string | undefined;
  let line: number | undefined;
  for (let last = flow.at(-1); last?.kind === 'text'; last = flow.at(-1)) {
    const text = toText(last);
    const captions = parseGridCaptions([text]);
    // Above the title only the number of the form and the year belong to the table.
    const isCaption =
      captions &&
      (title === undefined || captions.every(({ role }) => role === 'number' || role === 'period'));
    if (isCaption) caption.unshift(...captions);
    else if (title === undefined && piece.title === undefined && isTitle(text.trim())) title = text.trim();
    else break;
    line = last.line;
    flow.pop();
  }
  return { ...(title === undefined ? {} : { title }), caption, ...(line === undefined ? {} : { line }) };
}

interface Below {
  readonly notes: string[];
  statement?: string;
  count: number;
  lastLine?: number;
}

/** Reads notes and the statement of an empty table from the paragraphs below it. */
function takeBelow(blocks: readonly Block[], start: number, piece: Piece): Below {
  const below: Below = { notes: [], count: 0 };
  const blank = !piece.rows.some(({ cells }) => cells.some(({ text }) => isNumber(text)));
  for (let block = blocks[start]; block?.kind === 'text'; block = blocks[start + below.count]) {
    const text = toText(block);
    if (piece.statement === undefined && below.statement === undefined && isEmptyStatement(text, blank))
      below.statement = text;
    else if (isNote(text) || continuesNotes([...piece.notes, ...below.notes], text)) below.notes.push(text);
    else break;
    below.count += 1;
    below.lastLine = block.lastLine;
  }
  return below;
}

function toTable(piece: Piece, above: Above, below: Below, atEnd: boolean): LocatedTable {
  const title = piece.title ?? above.title;
  const statement = piece.statement ?? below.statement;
  return {
    kind: 'located',
    ...(title === undefined ? {} : { title }),
    caption: [...above.caption, ...piece.caption],
    parts: [toLines(piece.rows)],
    grid: [piece.rows],
    doubted: listDoubted(piece),
    ...(piece.again.length === 0 ? {} : { again: piece.again }),
    notes: [...piece.notes, ...below.notes],
    ...(statement === undefined ? {} : { statement }),
    line: above.line ?? piece.all[0]?.line ?? 1,
    lastLine: below.lastLine ?? piece.all.at(-1)?.line ?? 1,
    atEnd,
  };
}

/** Cells around the table itself, in captions and notes, that their reader doubts. */
function listDoubted({ all, rows }: Piece): { line: number; cell: GridCell }[] {
  const own = new Set(rows);
  return all.flatMap((row) =>
    own.has(row) ? [] : row.cells.filter(({ doubt }) => doubt).map((cell) => ({ line: row.line, cell })),
  );
}

/** The rows as lines of words, for people. */
function toLines(rows: readonly GridRow[]): { line: number; cells: string[] }[] {
  return rows.map((row) => ({ line: row.line, cells: listWords(row) }));
}

/** Whether a grid without title and caption goes on with the table before it: same columns, and items or the same header first. */
function continues(table: LocatedTable, piece: Piece): boolean {
  const first = table.grid?.[0];
  if (!first || table.notes.length > 0 || table.statement !== undefined) return false;
  if (piece.title !== undefined || piece.caption.length > 0) return false;
  // The sections of a self-evaluation form have columns of their own; some writers make a grid of each.
  if (table.title !== undefined && isEvaluationTitle(table.title)) return true;
  if (measureWidth(table.grid.flat()) !== measureWidth(piece.rows)) return false;
  const key = (row: GridRow | undefined) => (row ? listWords(row).map(squeeze).join('\t') : '');
  const opening = piece.rows.find((row) => listWords(row).length > 0);
  const header = first.find((row) => listWords(row).length > 0);
  return key(opening) === key(header) || findHeader(toMatrix(piece.rows.slice(0, 3))).depth === 0;
}

/** Columns a grid uses: up to the end of its last cell. */
function measureWidth(rows: readonly GridRow[]): number {
  return rows.reduce(
    (width, { cells }) => cells.reduce((most, { column, across }) => Math.max(most, column + across), width),
    0,
  );
}

function append(table: LocatedTable, piece: Piece, below: Below): LocatedTable {
  const statement = piece.statement ?? below.statement;
  return {
    ...table,
    parts: [...table.parts, toLines(piece.rows)],
    grid: [...(table.grid ?? []), piece.rows],
    doubted: [...(table.doubted ?? []), ...listDoubted(piece)],
    notes: [...table.notes, ...piece.notes, ...below.notes],
    ...(statement === undefined ? {} : { statement }),
    lastLine: below.lastLine ?? piece.all.at(-1)?.line ?? table.lastLine,
  };
}
