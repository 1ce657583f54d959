import type { ReviewItem } from '../../model/index.ts';
import {
  squeeze,
  type Block,
  type ReadDocument,
  type RowLine,
  type RowsBlock,
  type TextBlock,
} from '../blocks.ts';
import { parseInlines } from './inlines.ts';
import { cleanLine, noteUnseen, readPageNumber, splitLines } from './lines.ts';

/** Reads a plain text: a line with tabs is a table line, any other line a paragraph or a part of one. */
export function readTextBlocks(text: string): ReadDocument {
  const blocks: (TextBlock | GrowingRows)[] = [];
  const items: ReviewItem[] = [];
  let spaced = true;
  for (const source of splitLines(text)) {
    const page = readPageNumber(source);
    if (page) {
      items.push(page);
      spaced = true;
      continue;
    }
    const { text: line, mark, items: dropped } = cleanLine(source);
    items.push(...noteUnseen(source), ...dropped);
    if (line.trim() === '') {
      spaced = true;
      continue;
    }
    if (line.includes('\t') || isBareTotal(line, blocks.at(-1), spaced))
      pushRow(blocks, toRow(source.number, line), spaced);
    else blocks.push({ ...toTextBlock(source.number, line), spaced, ...(mark === '' ? {} : { mark }) });
    spaced = false;
  }
  return { blocks: demoteLoneRows(blocks), items: mergeRuns(items) };
}

/** 合计 alone on the line after a table line is its last row: an editor took the blank cells off its end. */
function isBareTotal(line: string, last: Block | undefined, spaced: boolean): boolean {
  return last?.kind === 'rows' && !spaced && /^(?:合计|总计)$/u.test(squeeze(line));
}

function toTextBlock(line: number, text: string): Omit<TextBlock, 'spaced'> {
  return { kind: 'text', line, lastLine: line, inlines: parseInlines(text) };
}

function toRow(line: number, text: string): RowLine {
  return { line, cells: text.split('\t').map(readCell) };
}

/** A table grows in place: copying its rows for each new one would take minutes for a long table. */
interface GrowingRows extends RowsBlock {
  lastLine: number;
  readonly rows: RowLine[];
}

function pushRow(blocks: (TextBlock | GrowingRows)[], row: RowLine, spaced: boolean): void {
  const { line } = row;
  const last = blocks.at(-1);
  if (last?.kind === 'rows' && !spaced) {
    last.rows.push(row);
    last.lastLine = line;
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
  const runs: ReviewItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last && item.line === last.line + 1;
    if (run && follows && last.message === item.message && last.text === item.text) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || first === last) return run;
    return [{ ...first, lastLine: last.line, text: run.map(({ text }) => text).join('\n') }];
  });
}
