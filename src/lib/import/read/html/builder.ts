import type { ReviewItem } from '../../../model/index.ts';
import { toText, type Block, type SourcePlace, type TextBlock } from '../../blocks.ts';
import { noteUnseen } from '../lines.ts';
import { Flow, type FlowLine, type FlowSink } from './flow.ts';
import { listGroups, listHidden } from './layout.ts';
import { HTML_LIMITS, refuseHtml } from './limits.ts';
import type { Look } from './look.ts';
import type { Page } from './page.ts';
import { readGrid } from './table.ts';
import { toWords, type HtmlElement } from './tree.ts';

/** Collects the blocks of a page and says where each line stands. */
export class DocumentBuilder implements FlowSink {
  readonly blocks: Block[] = [];
  readonly places: SourcePlace[] = [];
  /** Characters that nobody sees. */
  readonly items: ReviewItem[] = [];
  private readonly page: Page;
  private paragraphs = 0;
  private sheet: string;
  private firstRow = 0;

  /** `sheet`: the only sheet of a workbook that was written as this page; '' for any other page. */
  constructor(page: Page, sheet: string) {
    this.page = page;
    this.sheet = sheet;
  }

  nextLine(): number {
    return this.places.length + 1;
  }

  addLine({ inlines, ...rest }: FlowLine): void {
    const line = this.nextLine();
    this.paragraphs += 1;
    const block: TextBlock = { kind: 'text', line, lastLine: line, inlines, ...rest };
    this.verify(line, toText(block));
    this.blocks.push(block);
    this.places.push({ paragraph: this.paragraphs });
  }

  addTable(table: HtmlElement, look: Look): void {
    for (const child of table.children)
      if (child.kind === 'element' && child.name === 'caption') this.readFlow(child, look);
    if (this.page.isLayout(table)) this.readLayout(table, look);
    else this.readTable(table, look);
  }

  startSheet(name: string): void {
    this.sheet = name;
    this.firstRow = 0;
  }

  private readTable(table: HtmlElement, look: Look): void {
    const line = this.nextLine();
    const grid = readGrid(this.page, table, look, line);
    if (!grid) return;
    const { rows, width, numbers } = grid;
    this.paragraphs += 1;
    for (const [index, row] of rows.entries()) {
      this.verify(row.line, row.cells.map(({ text }) => text).join('\n'));
      const number = this.firstRow + (numbers[index] ?? index + 1);
      this.places.push(
        this.sheet === '' ? { paragraph: this.paragraphs, row: number } : { sheet: this.sheet, row: number },
      );
    }
    // Further tables of one sheet go on below.
    if (this.sheet !== '') this.firstRow += Math.max(...numbers.slice(-1), 0);
    this.blocks.push({ kind: 'grid', line, lastLine: line + rows.length - 1, width, rows });
  }

  /** Cells that only place text on the page are read one after the other. */
  private readLayout(table: HtmlElement, look: Look): void {
    for (const hidden of listHidden(table, this.page.styler)) {
      const words = toWords(hidden);
      if (words !== '') this.page.notes.add('hidden', this.nextLine(), words);
    }
    const { dropped } = this.page;
    const gone = new Set(
      table.children.flatMap((part) => (part.kind === 'element' && dropped.has(part) ? part.children : [])),
    );
    for (const { element, cells } of listGroups(table, this.page.styler).flat()) {
      if (gone.has(element) || dropped.has(element)) continue;
      for (const cell of cells) if (!dropped.has(cell)) this.readFlow(cell, look);
    }
  }

  private readFlow(element: HtmlElement, look: Look): void {
    const flow = new Flow(this.page, this);
    flow.readContent(element, look);
  }

  private verify(line: number, text: string): void {
    this.items.push(...noteUnseen({ number: line, text }));
    const { lines } = HTML_LIMITS;
    if (line > lines)
      throw refuseHtml(
        this.page.file,
        '行数太多，不像一份公开文件。',
        `${line} 行以上`,
        `不超过 ${lines} 行`,
      );
    if (text.length <= HTML_LIMITS.lineLength) return;
    throw refuseHtml(
      this.page.file,
      '有一段或一行太长，不像公文。',
      `${text.length} 字`,
      `不超过 ${HTML_LIMITS.lineLength} 字`,
    );
  }
}
