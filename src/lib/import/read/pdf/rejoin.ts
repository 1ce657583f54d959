import { squeeze } from '../../blocks.ts';
import type { PdfNote } from './notes.ts';
import type { Piece } from './order.ts';
import type { Paragraph } from './paragraphs.ts';
import { appendTable, countRepeatedRows, dropRows, fitsBelow } from './continuation.ts';

const TERMINAL = /[。！？；：!?;:…][”’"』」）)]?$/u;
const NUMBERED =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节)|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[备]?注[：:])/u;
/** Lines between two parts of one table: its title again, 续表, unit. */
const CONTINUED = /续表|[(（]续[)）]|^续$/u;
const MAX_BETWEEN = 4;

/** Joins what page ends cut: tables and paragraphs. `pages` are the pieces of each page, in reading order. */
export function rejoinPages(pages: readonly (readonly Piece[])[]): { pieces: Piece[]; notes: PdfNote[] } {
  const pieces: Piece[] = [];
  const notes: PdfNote[] = [];
  const indented = usesIndentation(pages.flat());
  for (const page of pages) {
    const own = page.map((piece, index) =>
      index === 0 && piece.kind === 'paragraph' ? { ...piece, spaced: true } : piece,
    );
    const taken = joinTable(pieces, own, notes) || joinParagraph(pieces, own, indented, notes);
    pieces.push(...own.slice(taken));
  }
  return { pieces, notes };
}

/** Number of pieces at the start of a page that went into the table before it. */
function joinTable(pieces: Piece[], page: readonly Piece[], notes: PdfNote[]): number {
  const last = pieces.at(-1);
  const start = page.findIndex((piece) => piece.kind === 'table');
  const next = page[start];
  if (last?.kind !== 'table' || next?.kind !== 'table' || start > MAX_BETWEEN) return 0;
  if (!fitsBelow(last, next)) return 0;
  const between = page.slice(0, start) as readonly Paragraph[];
  if (between.length > 0 && !repeatsTitle(pieces, between)) return 0;
  for (const paragraph of between)
    notes.push(drop(paragraph.page, paragraph.y, toWords(paragraph), '表格续页上重复的表名或说明，已去除。'));
  const repeated = countRepeatedRows(last, next);
  if (repeated > 0) {
    const rows = Array.from({ length: repeated }, (_, row) =>
      next.cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join('\t'),
    );
    notes.push(drop(next.page, next.rows[0]?.y ?? 0, rows.join('\n'), '表格续页上重复的表头，已去除。'));
  }
  const { table, broken } = appendTable(last, dropRows(next, repeated));
  pieces[pieces.length - 1] = table;
  if (broken !== undefined) {
    const message = '表的一行被分页断开，已与下一页的续行接成一行；请对照原件。';
    notes.push({
      kind: 'doubtful-cell',
      page: next.page,
      y: next.rows[0]?.y ?? 0,
      text: broken,
      message,
      confidence: 0.6,
    });
  }
  return start + 1;
}

/** Whether lines above a table say what the lines above the table before it say, or that it goes on. */
function repeatsTitle(pieces: readonly Piece[], between: readonly Paragraph[]): boolean {
  if (between.some((paragraph) => CONTINUED.test(squeeze(toWords(paragraph))))) return true;
  const above = pieces
    .slice(-1 - between.length - 2, -1)
    .flatMap((piece) => (piece.kind === 'paragraph' ? [squeeze(toWords(piece))] : []));
  return between.every((paragraph) => above.includes(squeeze(toWords(paragraph))));
}

/** One when the first paragraph of a page went into the last one before it, else none. */
function joinParagraph(pieces: Piece[], page: readonly Piece[], indented: boolean, notes: PdfNote[]): 0 | 1 {
  const [last, next] = [pieces.at(-1), page[0]];
  if (last?.kind !== 'paragraph' || next?.kind !== 'paragraph') return 0;
  const [head, tail] = [toWords(last), toWords(next)];
  if (!last.full || !next.flush || Math.abs(last.size - next.size) > last.size * 0.08) return 0;
  if (TERMINAL.test(head) && !indented) return 0;
  if (NUMBERED.test(tail) && !indented) return 0;
  pieces[pieces.length - 1] = {
    ...last,
    inlines: [...last.inlines, ...next.inlines],
    full: next.full,
    size: next.size,
  };
  notes.push({
    kind: 'joined-paragraph',
    page: last.page,
    y: last.y,
    text: `${head.slice(-14)}\n${tail.slice(0, 14)}`,
    message: '一段话被分页断开（前一页末行排满，后一页首行没有缩进），已接成一段。',
    confidence: TERMINAL.test(head) ? 0.8 : 0.97,
  });
  return 1;
}

/** Whether paragraphs of the document begin with an indentation: then a line without one carries on. */
function usesIndentation(pieces: readonly Piece[]): boolean {
  const long = pieces.filter((piece) => piece.kind === 'paragraph' && toWords(piece).length > 40);
  return long.filter((piece) => piece.kind === 'paragraph' && !piece.flush).length * 2 > long.length;
}

function toWords(paragraph: Paragraph): string {
  return paragraph.inlines.map(({ text }) => text).join('');
}

function drop(page: number, y: number, text: string, message: string): PdfNote {
  return { kind: 'dropped-artefact', page, y, text, message, confidence: 0.9 };
}
