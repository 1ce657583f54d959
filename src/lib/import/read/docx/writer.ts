import { type ReviewItem } from '../../../model/index.ts';
import { toText, type Block, type GridRow, type SourcePlace, type TextBlock } from '../../blocks.ts';
import { noteUnseen, readPageNumber } from '../lines.ts';
import { verifyGrid, verifyParagraph, type Shape } from './shape.ts';
import type { ParagraphLines } from './lines.ts';
import { toItems, type Remark } from './remarks.ts';
import type { ReadTable } from './table.ts';

/** What is known of a paragraph beside its words. */
export interface ParagraphHead {
  readonly page: number;
  readonly level: number;
  /** Bullet taken away from its start. */
  readonly mark?: string;
}

/** Gathers blocks and items, and counts lines: one for a paragraph, one for a row. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly items: ReviewItem[] = [];
  private readonly shape: Shape;
  private readonly pages: number[] = [];
  private readonly paragraphs: number[] = [];
  private paragraph = 0;
  private spaced = true;

  constructor(file: string) {
    this.shape = { file, lines: 0, cells: 0, marks: 0, characters: 0 };
  }

  /** The line that was counted last. */
  get line(): number {
    return Math.max(this.pages.length, 1);
  }

  /** Something stands between what came and what comes: an empty line, a page. */
  space(): void {
    this.spaced = true;
  }

  /** Says something of the last line, or of the lines from `start` on. */
  remark(remarks: readonly Remark[], start = this.line): void {
    const line = Math.min(start, this.line);
    const span = line === this.line ? {} : { lastLine: this.line };
    for (const item of toItems(remarks, line)) this.items.push({ ...item, ...span });
  }

  /** Adds a paragraph, a block for each of its lines. */
  addParagraph({ lines, remarks }: ParagraphLines, head: ParagraphHead): void {
    const start = this.line + (this.pages.length === 0 ? 0 : 1);
    for (const [index, { inlines, spaced }] of lines.entries()) {
      const text = inlines.map((inline) => inline.text).join('');
      const line = this.count(head.page, text !== '');
      if (spaced || text === '') this.spaced = true;
      if (text === '') continue;
      verifyParagraph(this.shape, text, this.paragraph);
      const page = readPageNumber({ text, number: line });
      if (page) {
        this.items.push(page);
        this.spaced = true;
        continue;
      }
      this.items.push(...noteUnseen({ text, number: line }));
      const own = index === 0 ? head : { level: 0 };
      this.blocks.push({
        kind: 'text',
        line,
        lastLine: line,
        inlines,
        spaced: this.spaced,
        ...(own.level > 0 ? { level: own.level } : {}),
        ...('mark' in own && own.mark !== undefined ? { mark: own.mark } : {}),
      } satisfies TextBlock);
      this.spaced = false;
    }
    this.items.push(...toItems(remarks, start));
  }

  /** Adds a table as a grid. One without any row leaves only what is to be said of it. */
  addTable({ rows, width, remarks }: ReadTable): void {
    const placed = rows.map(({ cells, remarks: own, page }): GridRow => {
      const line = this.count(page, false);
      this.items.push(...toItems(own, line));
      for (const { text } of cells) this.items.push(...noteUnseen({ text, number: line }));
      return { line, cells };
    });
    verifyGrid(this.shape, placed, width, this.paragraph);
    const [first, last] = [placed[0], placed.at(-1)];
    if (first && last)
      this.blocks.push({ kind: 'grid', line: first.line, lastLine: last.line, width, rows: placed });
    this.remark(remarks);
    this.spaced = false;
  }

  /** Where each line stands; pages only where the file tells them. */
  listPlaces(knowsPages: boolean): readonly SourcePlace[] {
    return this.pages.map((page, index) => ({
      ...(knowsPages ? { page } : {}),
      paragraph: Math.max(this.paragraphs[index] ?? 1, 1),
    }));
  }

  /** Whether anything is printed at all. */
  get isEmpty(): boolean {
    return !this.blocks.some((block) =>
      block.kind === 'text'
        ? toText(block).trim() !== ''
        : block.kind === 'grid' && block.rows.some(({ cells }) => cells.some(({ text }) => text !== '')),
    );
  }

  private count(page: number, isParagraph: boolean): number {
    if (isParagraph) this.paragraph += 1;
    this.pages.push(page);
    this.paragraphs.push(this.paragraph);
    return this.pages.length;
  }
}
