import type { ReviewItem } from '../../model/index.ts';
import type { Block, ReadDocument, RowLine, RowsBlock, TextBlock } from '../blocks.ts';
import { parseInlines } from './inlines.ts';
import { cleanLine, splitLines } from './lines.ts';

/** Reads a plain text: a line with tabs is a table line, any other line a paragraph or a part of one. */
export function readTextBlocks(text: string): ReadDocument {
  const blocks: Block[] = [];
  const items: ReviewItem[] = [];
  let spaced = true;
  for (const source of splitLines(text)) {
    const { text: line, mark, items: dropped } = cleanLine(source);
    items.push(...dropped);
    if (line.trim() === '') {
      spaced = true;
      continue;
    }
    if (line.includes('\t')) pushRow(blocks, source.number, line, spaced);
    else blocks.push({ ...toTextBlock(source.number, line), spaced, ...(mark === '' ? {} : { mark }) });
    spaced = false;
  }
  return { blocks: demoteLoneRows(blocks), items: mergeRuns(items) };
}

function toTextBlock(line: number, text: string): Omit<TextBlock, 'spaced'> {
  return { kind: 'text', line, lastLine: line, inlines: parseInlines(text) };
}

function pushRow(blocks: Block[], line: number, text: string, spaced: boolean): void {
  const row: RowLine = { line, cells: text.split('\t').map(readCell) };
  const last = blocks.at(-1);
  if (last?.kind === 'rows' && !spaced) {
    blocks[blocks.length - 1] = { ...last, lastLine: line, rows: [...last.rows, row] };
  } else {
    blocks.push({ kind: 'rows', line, lastLine: line, rows: [row] });
  }
}

/** A cell keeps its words; the marks of bold mean nothing in a table. */
function readCell(cell: string): string {
  return parseInlines(cell.trim())
    .map((inline) => inline.text)
    .join('');
}

/** A single line with tabs and no table lines beside it is a paragraph that happens to hold a tab. */
function demoteLoneRows(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'rows' || block.rows.length > 1) return block;
    if (blocks[index - 1]?.kind === 'rows' || blocks[index + 1]?.kind === 'rows') return block;
    return toParagraph(block);
  });
}

function toParagraph(block: RowsBlock): TextBlock {
  const cells = block.rows[0]?.cells ?? [];
  const first = cells.findIndex((cell) => cell !== '');
  const text = cells.slice(Math.max(first, 0)).join('\t').trimEnd();
  return { ...toTextBlock(block.line, text), spaced: true };
}

/** Neighbouring lines that lost the same thing become one item, so that a list of eight is not eight items. */
function mergeRuns(items: readonly ReviewItem[]): ReviewItem[] {
  const merged: ReviewItem[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    const follows = last && item.line === (last.lastLine ?? last.line) + 1;
    if (follows && last.message === item.message && last.text.split('\n')[0] === item.text) {
      merged[merged.length - 1] = { ...last, lastLine: item.line, text: `${last.text}\n${item.text}` };
    } else merged.push(item);
  }
  return merged;
}
