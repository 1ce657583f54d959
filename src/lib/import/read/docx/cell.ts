import type { GridCell } from '../../blocks.ts';
import type { XmlElement } from '../package/index.ts';
import { readBody } from './body.ts';
import type { Context } from './context.ts';
import { printLabel } from './labels.ts';
import type { ReadParagraph } from './paragraph.ts';
import { REMARKS, type Remark } from './remarks.ts';
import { listRows } from './rows.ts';

/** What a cell prints, and what to say of it. */
export interface ReadCell {
  readonly text: string;
  readonly doubt?: NonNullable<GridCell['doubt']>;
  readonly remarks: readonly Remark[];
}

/** Reads a cell as text: paragraphs and manual line breaks are line feeds; a text box and a table inside are told. */
export function readCell(element: XmlElement, context: Context): ReadCell {
  const lines: string[] = [];
  const remarks: Remark[] = [];
  const notes = context.notes.references.length;
  const held = { table: false };
  const add = (said: readonly Remark[]): void => {
    for (const remark of said) remarks.push(remark);
  };
  readBody(element, context, {
    paragraph(paragraph) {
      add(paragraph.sink.remarks);
      for (const line of toCellLines(paragraph)) lines.push(line);
      for (const box of paragraph.sink.boxes) {
        const inner = readCell(box, context);
        lines.push(inner.text);
        add(inner.remarks);
        remarks.push({ name: 'boxed', text: inner.text });
      }
    },
    table(table) {
      held.table = true;
      const rows = listRows(table, (remark) => remarks.push(remark)).map(({ cells }) =>
        cells.map((cell) => {
          const inner = readCell(cell.element, context);
          add(inner.remarks);
          return inner.text.replaceAll('\n', ' ');
        }),
      );
      const text = rows.map((row) => row.join('\t').trimEnd()).join('\n');
      lines.push(text);
      remarks.push({ name: 'nested', text });
    },
    remark: (remark) => remarks.push(remark),
  });
  const text = lines.filter((line) => line.trim() !== '').join('\n');
  const hasNote = context.notes.references.length > notes;
  if (hasNote) remarks.push({ name: 'noteMark', text });
  const doubt = held.table ? REMARKS.nested : hasNote ? REMARKS.noteMark : undefined;
  if (!doubt) return { text, remarks };
  return { text, remarks, doubt: { message: doubt.message, confidence: doubt.confidence } };
}

/** In a cell every manual line break stands: columns are headed in lines, and lists are written so. */
function toCellLines({ sink, label }: ReadParagraph): string[] {
  const [first = '', ...rest] = sink
    .toText()
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim());
  return [label ? printLabel(label, first) + first : first, ...rest];
}
