import type { ReviewItem } from '../../../model/index.ts';
import type { Block, GridRow, ReadDocument, SourcePlace } from '../../blocks.ts';
import { placeNotes, type CountedLine, type PdfNote } from './notes.ts';
import type { Piece } from './order.ts';
import type { PageTable } from './table.ts';

/** Counts the lines of a document and gives every note the line it belongs to. */
export function assembleDocument(pieces: readonly Piece[], notes: readonly PdfNote[]): ReadDocument {
  const blocks: Block[] = [];
  const lines: CountedLine[] = [];
  const count = (page: number, y: number): number => {
    lines.push({ line: lines.length + 1, page, y });
    return lines.length;
  };
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      blocks.push(toGrid(piece, count));
      continue;
    }
    const line = count(piece.page, piece.y);
    blocks.push({ kind: 'text', line, lastLine: line, inlines: piece.inlines, spaced: piece.spaced });
  }
  const items: ReviewItem[] = placeNotes(notes, lines);
  const places = lines.map(({ page }): SourcePlace => ({ page }));
  return { blocks, items: items.sort((one, other) => one.line - other.line), places };
}

function toGrid(table: PageTable, count: (page: number, y: number) => number): Block {
  const rows = table.rows.map(({ page, y }, row): GridRow => {
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .sort((one, other) => one.column - other.column)
      .map(({ text, column, across, down, doubt }) => ({
        text,
        column,
        across,
        down,
        ...(doubt ? { doubt } : {}),
      }));
    return { line: count(page, y), cells };
  });
  const [line, lastLine] = [rows[0]?.line ?? 1, rows.at(-1)?.line ?? 1];
  return { kind: 'grid', line, lastLine, width: table.columns.length - 1, rows };
}
