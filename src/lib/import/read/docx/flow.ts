import type { XmlElement } from '../package/index.ts';
import { readBody, toWords } from './body.ts';
import type { Context } from './context.ts';
import { toLines } from './lines.ts';
import { printLabel } from './labels.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { Remark } from './remarks.ts';
import { isLayout, listRows } from './rows.ts';
import { readTable } from './table.ts';
import type { BlockWriter } from './writer.ts';

/** A number that Word counted, with the first words after it. */
export interface PrintedLabel {
  readonly line: number;
  readonly text: string;
}

/** Writes the body of a document in reading order; `labels` takes the numbers that are written out. */
export class FlowReader {
  readonly labels: PrintedLabel[] = [];
  private readonly context: Context;
  private readonly writer: BlockWriter;

  constructor(context: Context, writer: BlockWriter) {
    this.context = context;
    this.writer = writer;
  }

  /** Reads what an element holds: the body, a text box, a cell of a table that only arranges others. */
  read(element: XmlElement): void {
    const pending: Remark[] = [];
    readBody(element, this.context, {
      paragraph: (paragraph) => this.addParagraph(paragraph, pending.splice(0)),
      table: (table) => {
        this.writer.remark(pending.splice(0));
        this.addTable(table);
      },
      remark: (remark) => pending.push(remark),
    });
    this.writer.remark(pending);
  }

  private addParagraph(paragraph: ReadParagraph, pending: readonly Remark[]): void {
    const { sink, label, page, level, breaksBefore, breaksAfter } = paragraph;
    const { lines, remarks } = toLines(paragraph);
    if (breaksBefore) this.writer.space();
    const all = [...pending, ...sink.remarks, ...remarks];
    const mark = label?.bullet ? printLabel(label, '　') : undefined;
    if (mark !== undefined) all.push({ name: 'bullet', text: mark });
    this.writer.addParagraph(
      { lines, remarks: all },
      { page, level, ...(mark === undefined ? {} : { mark }) },
    );
    if (label && !label.bullet) {
      const words = lines[0]?.inlines.map(({ text }) => text).join('') ?? '';
      this.labels.push({ line: this.writer.line - lines.length + 1, text: words.slice(0, 30) });
    }
    if (breaksAfter) this.writer.space();
    for (const box of sink.boxes) this.addBox(box);
  }

  private addBox(box: XmlElement): void {
    const words = toWords(box);
    const line = this.writer.line + 1;
    this.read(box);
    if (words !== '') this.writer.remark([{ name: 'boxed', text: words }], line);
  }

  private addTable(table: XmlElement): void {
    if (!isLayout(table)) {
      this.writer.addTable(readTable(table, this.context));
      return;
    }
    const left: Remark[] = [];
    for (const { cells } of listRows(table, (remark) => left.push(remark)))
      for (const { element } of cells) this.read(element);
    this.writer.remark(left);
  }
}
